import { mount } from "../../ui/mount";
import { StartPage } from "./StartPage";

mount(<StartPage />);
