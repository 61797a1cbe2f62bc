import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import Home from "@/citizen/HomePage.vue";
import { focus_heading } from "@/lib/page";
import { ensure_session, logged_in } from "@/session";

declare module "vue-router" {
  interface RouteMeta {
    account?: boolean;  // only for people who are logged in
    writing?: boolean;  // its address may change under a text that is being written
    nav?: "personal" | "legal" | "track" | "my";  // the destination marked in the head
  }
}

const citizen: RouteRecordRaw[] = [
  { path: "/", name: "home", component: Home, meta: { nav: "personal" } },
  { path: "/items", name: "items", component: () => import("@/citizen/ItemsPage.vue"), meta: { nav: "personal" } },
  { path: "/items/:item", name: "guide", component: () => import("@/citizen/GuidePage.vue"), props: true, meta: { nav: "personal" } },
  { path: "/items/:item/apply", name: "start", component: () => import("@/citizen/StartPage.vue"), props: true, meta: { account: true } },
  { path: "/apply/:draft/:page?", name: "apply", component: () => import("@/citizen/ApplyPage.vue"), props: true, meta: { account: true } },
  { path: "/cases/:id/confirmation", name: "confirmation", component: () => import("@/citizen/ConfirmationPage.vue"), props: true, meta: { account: true, nav: "track" } },
  { path: "/cases/:id/supplement", name: "supplement", component: () => import("@/citizen/SupplementPage.vue"), props: true, meta: { account: true, nav: "track" } },
  { path: "/cases/:id/rating", name: "rating", component: () => import("@/citizen/RatingPage.vue"), props: true, meta: { account: true, nav: "track" } },
  { path: "/cases/:id/notices/:version", name: "notice", component: () => import("@/citizen/NoticePage.vue"), props: true, meta: { account: true, nav: "track" } },
  { path: "/cases/:id", name: "case", component: () => import("@/citizen/CasePage.vue"), props: true, meta: { account: true, nav: "track" } },
  { path: "/lists/once", name: "once-list", component: () => import("@/citizen/OnceListPage.vue"), meta: { nav: "personal" } },
  { path: "/lists/proofs", name: "cancelled-proofs", component: () => import("@/citizen/CancelledProofsPage.vue"), meta: { nav: "personal" } },
  { path: "/track", name: "track", component: () => import("@/citizen/TrackPage.vue"), meta: { nav: "track" } },
  { path: "/my", name: "my", component: () => import("@/citizen/MyPage.vue"), meta: { account: true, nav: "my" } },
  { path: "/my/access", name: "access", component: () => import("@/citizen/AccessPage.vue"), meta: { account: true, nav: "my" } },
  { path: "/login", name: "login", component: () => import("@/citizen/LoginPage.vue") },
];

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: () => import("@/citizen/CitizenShell.vue"), children: [
      ...citizen,
      { path: "/:rest(.*)*", name: "missing", component: () => import("@/citizen/MissingPage.vue") },
    ] },
    // The desk's routes hang themselves in when a /desk address is first opened.
    { path: "/desk/:rest(.*)*", name: "desk-door", component: { render: () => null }, beforeEnter: async (to) => {
      const { desk_routes } = await import("@/desk/routes");
      const { default: shell } = await import("@/desk/DeskShell.vue");
      router.addRoute({ path: "/desk", component: shell, meta: { account: true }, children: desk_routes });
      router.removeRoute("desk-door");
      return { path: to.fullPath, replace: true };
    } },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    if (to.hash) return { el: to.hash };
    return to.path === from.path ? undefined : { top: 0 };
  },
});

router.beforeEach(async (to) => {
  await ensure_session();
  if (to.meta.account && !logged_in.value) return { name: "login", query: { to: to.fullPath } };
  return true;
});

router.afterEach((to, from, failure) => {
  if (!failure && from.matched.length > 0 && to.path !== from.path && !to.hash && !(to.meta.writing && from.meta.writing)) void focus_heading();
});
