import { onNews } from "../news";

/** Listens to `data-url` (server-sent events) and wakes what it holds: elements with `data-hx-trigger="refresh"` fetch themselves again. */
class Live extends HTMLElement {
  private stop?: () => void;
  private timer = 0;
  private missed = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", this.seen);
    this.stop = onNews(this.dataset.url!, () => this.soon());
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.seen);
    clearTimeout(this.timer);
    this.stop?.();
  }

  // Everyone who watches a list is told at the same moment: they do not all ask at the same moment.
  private soon() {
    if (document.hidden) {
      this.missed = true;
      return;
    }
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.wake(), 100 + Math.random() * 900);
  }

  private seen = () => {
    if (!document.hidden && this.missed) {
      this.missed = false;
      this.wake();
    }
  };

  private wake() {
    this.querySelectorAll("[data-hx-get]").forEach((region) => region.dispatchEvent(new CustomEvent("refresh")));
  }
}

customElements.define("relais-live", Live);
