import type { Directive } from "vue";

/** `v-vars="{ '--n': 3 }"`: CSS variables set from script, since the page allows no style attributes. */
export const vVars: Directive<HTMLElement | SVGElement, Record<string, string | number>> = (element, { value }) => {
  for (const [name, content] of Object.entries(value)) element.style.setProperty(name, String(content));
};
