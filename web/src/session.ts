import { computed, reactive } from "vue";
import * as api from "@/api";
import { on_signed_out, set_csrf } from "@/api/client";
import type { Session } from "@/api/types";

const nobody: Session = { name: "", roles: [], agency: "", agency_name: "", hall: "", region: "", csrf: "", test_clock: false, now: "" };
const state = reactive<{ session: Session; loaded: boolean }>({ session: nobody, loaded: false });
let loading: Promise<void> | null = null;

function take(session: Session): void {
  state.session = session;
  state.loaded = true;
  set_csrf(session.csrf);
}

/** Asks the server who is logged in; a second call while one is under way waits for the same answer. */
export function load_session(): Promise<void> {
  loading ??= api.session().then(take).finally(() => { loading = null; });
  return loading;
}

/** Loads once; offline the visitor is nobody and pages that need an account say so. */
export async function ensure_session(): Promise<void> {
  if (state.loaded) return;
  await load_session().catch(() => undefined);
}

export async function log_in(login: string, password: string): Promise<void> {
  if (!state.loaded) await load_session();
  await api.login(login, password);
  await load_session();
}

export async function log_out(): Promise<void> {
  await api.logout();
  await load_session();
}

on_signed_out(() => { state.session = { ...state.session, account: undefined, roles: [] }; });

export const session = computed(() => state.session);
export const logged_in = computed(() => state.session.account !== undefined);
export const is_staff = computed(() => state.session.roles.some((role) => role !== "applicant"));
export const has_role = (...roles: string[]) => state.session.roles.some((role) => roles.includes(role));
