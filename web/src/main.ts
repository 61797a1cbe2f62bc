import { createApp } from "vue";
import "@/styles/index.css";
import { speak } from "@/api/problem";
import { apply_elder } from "@/lib/elder";
import { i18n, t } from "@/texts";
import App from "./App.vue";
import { router } from "./router";

speak({
  offline: t("problem.offline"), busy: t("problem.busy"), login: t("problem.login"), forbidden: t("problem.forbidden"),
  gone: t("problem.gone"), changed: t("problem.changed"), too_many: t("problem.too_many"), other: t("problem.other"),
});
apply_elder();
createApp(App).use(i18n).use(router).mount("#app");
