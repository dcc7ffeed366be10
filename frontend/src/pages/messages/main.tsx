import { mount } from "../../ui/mount";
import { MessagesPage } from "./MessagesPage";

mount(<MessagesPage />);
