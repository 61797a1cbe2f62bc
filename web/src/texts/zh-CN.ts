// All texts of the interface, by area. Rules: who does what by when; 您 for citizens; verbs first on buttons;
// no exclamation marks, no blame; errors say what to do and give an example.
import { citizen } from "./zh-CN/citizen";
import { common } from "./zh-CN/common";
import { desk } from "./zh-CN/desk";

export const zh_cn = { ...common, ...citizen, desk };
