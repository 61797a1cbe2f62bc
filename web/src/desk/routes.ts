import type { RouteRecordRaw } from "vue-router";

// Staff screens, loaded only when a /desk address is opened. Children of the route "/desk".
export const desk_routes: RouteRecordRaw[] = [
  { path: "", name: "desk", component: () => import("./DeskHome.vue") },
];
