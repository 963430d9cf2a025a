import { onNews } from "../news";

/** Keeps the count under the bell true: asks `data-count` again each time that `data-url` (server-sent events) tells of news. */
class Bell extends HTMLElement {
  private stop?: () => void;
  private timer = 0;

  connectedCallback() {
    this.stop = onNews(this.dataset.url!, () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), 100 + Math.random() * 900);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.stop?.();
  }

  private async ask() {
    const answer = await fetch(this.dataset.count!);
    if (answer.ok) {
      const { shown, words } = (await answer.json()) as { shown: string; words: string };
      const count = this.querySelector<HTMLElement>("[data-shown]")!;
      count.textContent = shown;
      count.hidden = shown === "";
      this.querySelector("[data-words]")!.textContent = words;
    }
  }
}

customElements.define("relais-bell", Bell);
