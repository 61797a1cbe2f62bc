// Texts of the staff screens (no 您 there).
export const desk = {
  name: "工作台",
};
