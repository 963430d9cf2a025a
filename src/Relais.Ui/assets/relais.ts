// On every page, small: fetches the islands that the page holds, and the few habits common to all pages.
import { menus } from "./menus";
import { once } from "./once";
import { shortcuts } from "./shortcuts";
import { theme } from "./theme";
import { typing } from "./typing";

declare const MODULES: Record<string, string>;

const HTMX = "[data-hx-get],[data-hx-post]";

function load(scope: ParentNode) {
  for (const [name, url] of Object.entries(MODULES)) {
    const wanted = name === "htmx" ? HTMX : name;
    if (scope.querySelector(wanted)) {
      void import(url);
    }
  }
}

load(document);
document.addEventListener("htmx:afterSwap", (event) => load(event.target as Element));
document.addEventListener("relais:load", () => load(document));
menus();
once();
shortcuts();
theme();
typing();
