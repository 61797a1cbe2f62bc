import vue from "@vitejs/plugin-vue";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The server to develop against.
const backend = process.env.BANSHI_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    // Messages are compiled to an AST, never with eval: the page is served with default-src 'self'.
    __INTLIFY_JIT_COMPILATION__: true,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: { target: "es2020", assetsInlineLimit: 0, modulePreload: { polyfill: false }, cssCodeSplit: true },
  server: { port: 5173, proxy: { "/api": backend, "/guides": backend, "/healthz": backend } },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
