import type { RouteRecordRaw } from "vue-router";

// Staff screens, loaded only when a /desk address is opened. Children of the route "/desk".
export const desk_routes: RouteRecordRaw[] = [
  { path: "", name: "desk", component: () => import("./DeskHome.vue") },
  { path: "counter/:id?", name: "counter", component: () => import("./counter/CounterPage.vue"), props: true },
  { path: "delivery/:id?", name: "delivery", component: () => import("./counter/DeliveryPage.vue"), props: true },
  { path: "intake", name: "intake", component: () => import("./intake/IntakePage.vue") },
  { path: "receipts/:id", name: "desk-receipt", component: () => import("./intake/ReceiptPage.vue"), props: true },
  { path: "inbox", name: "inbox", component: () => import("./case/InboxPage.vue") },
  { path: "cases/:id", name: "desk-case", component: () => import("./case/CasePage.vue"), props: true },
  { path: "guides", name: "guides", component: () => import("./guides/GuidesPage.vue") },
  { path: "guides/import", name: "studio-new", component: () => import("./guides/StudioPage.vue"), meta: { writing: true } },
  { path: "guides/:item/test-run", name: "test-run", component: () => import("./guides/TestRunPage.vue"), props: true },
  { path: "guides/:item", name: "studio", component: () => import("./guides/StudioPage.vue"), props: true, meta: { writing: true } },
  { path: "campaigns", name: "campaigns", component: () => import("./guides/CampaignsPage.vue") },
  { path: "templates", name: "templates", component: () => import("./guides/TemplatesPage.vue") },
  { path: "alignments", name: "alignments", component: () => import("./guides/AlignmentsPage.vue") },
  { path: "batch", name: "batch", component: () => import("./guides/BatchPage.vue") },
  { path: "drafts", name: "drafts", component: () => import("./guides/DraftsPage.vue") },
  { path: "drafts/:id", name: "draft", component: () => import("./guides/DraftPage.vue"), props: true },
  { path: "drafts/:id/edit", name: "studio-draft", component: () => import("./guides/StudioPage.vue"), props: true, meta: { writing: true } },
  { path: "adjustments", name: "adjustments", component: () => import("./governance/AdjustmentsPage.vue") },
  { path: "adjustments/:id", name: "adjustment", component: () => import("./governance/AdjustmentPage.vue"), props: true },
  { path: "spot_checks", name: "spot_checks", component: () => import("./governance/SpotChecksPage.vue") },
  { path: "spot_checks/:id", name: "spot_check", component: () => import("./governance/SpotCheckPage.vue"), props: true },
  { path: "supervision/:id?", name: "supervision", component: () => import("./supervision/BoardPage.vue"), props: true },
  { path: ":rest(.*)*", component: () => import("./DeskHome.vue") },
];
