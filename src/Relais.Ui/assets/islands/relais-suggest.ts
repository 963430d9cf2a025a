/** Fills the <datalist> of a text field from `data-url?q=…` while one types. */
class Suggest extends HTMLElement {
  private timer = 0;
  private running?: AbortController;

  connectedCallback() {
    this.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), 150);
    });
  }

  private async ask() {
    const typed = this.querySelector("input")?.value.trim() ?? "";
    const list = this.querySelector("datalist");
    if (typed.length < 2 || !list || [...list.options].some((option) => option.value === typed)) {
      return;
    }
    this.running?.abort();
    this.running = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(typed)}`, { signal: this.running.signal, headers: { Accept: "text/html" } });
      if (answer.ok) {
        const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("option");
        list.replaceChildren(...found);
      }
    } catch {
      // Another key was pressed, or the line is down: the field works without suggestions.
    }
  }
}

customElements.define("relais-suggest", Suggest);
