/** Menus are <details>: here they also close on Escape, on a click elsewhere and when the focus leaves. */
export function menus() {
  const open = () => document.querySelectorAll<HTMLDetailsElement>("details.r-menu[open], details.r-nav-more[open]");

  document.addEventListener("click", (event) => {
    open().forEach((menu) => menu.contains(event.target as Node) || (menu.open = false));
  });
  document.addEventListener("focusin", (event) => {
    open().forEach((menu) => menu.contains(event.target as Node) || (menu.open = false));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    open().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  });
}
