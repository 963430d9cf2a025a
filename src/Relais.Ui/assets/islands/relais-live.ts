/** Listens to `data-url` (server-sent events) and wakes what it holds: elements with `hx-trigger="refresh"` fetch themselves again. */
class Live extends HTMLElement {
  private source?: EventSource;
  private timer = 0;
  private missed = false;
  private opened = false;

  connectedCallback() {
    document.addEventListener("visibilitychange", this.seen);
    this.open();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.seen);
    this.source?.close();
  }

  private open() {
    this.source = new EventSource(this.dataset.url!);
    this.source.addEventListener("nouvelles", () => this.soon());
    this.source.onmessage = () => this.soon();
    // Open again after a dropped line: something may have been said meanwhile.
    this.source.onopen = () => {
      if (this.opened) {
        this.soon();
      }
      this.opened = true;
    };
    this.source.onerror = () => {
      // The browser tries again by itself while connecting; once closed, we do.
      if (this.source?.readyState === EventSource.CLOSED) {
        setTimeout(() => this.open(), 10000 + Math.random() * 20000);
      }
    };
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
    this.querySelectorAll("[hx-get]").forEach((region) => region.dispatchEvent(new CustomEvent("refresh")));
  }
}

customElements.define("relais-live", Live);
