import { nextTick } from "vue";
import { t } from "@/texts";

/** The window's title: what the page is about, then the site. */
export function set_title(title: string): void {
  document.title = title ? `${title} · ${t("site.name")}` : t("site.name");
}

/** After a navigation the reader starts at the page's h1, as with a freshly loaded page. */
export async function focus_heading(): Promise<void> {
  await nextTick();
  const heading = document.querySelector<HTMLElement>("#main h1");
  const target = heading ?? document.getElementById("main");
  if (!target) return;
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}
