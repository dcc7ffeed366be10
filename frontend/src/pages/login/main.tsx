import { mount } from "../../ui/mount";
import { LoginPage } from "./LoginPage";

mount(<LoginPage />);
