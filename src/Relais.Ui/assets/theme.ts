/** Light, dark or as the device says: applied at once, and remembered by the same cookie that the server sets. */
export function theme() {
  document.addEventListener("submit", (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name !== "theme") {
      return;
    }
    event.preventDefault();
    document.documentElement.dataset.bsTheme = button.value;
    document.cookie = `theme=${button.value}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
    document.querySelectorAll("button[name=theme]").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
  }, true);
}
