import { photosOf } from "../viewing/photo";

/** A grid of pictures: a click opens them in the viewer, whose code comes at that moment. Without the viewer, the links lead to the pictures. */
class Gallery extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.clicked(event));
  }

  private clicked(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-photo]");
    const words = document.querySelector<HTMLTemplateElement>("template[data-viewer]");
    if (!link || !words || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const viewer = document.querySelector("relais-viewer") ?? document.body.appendChild(document.createElement("relais-viewer"));
    document.dispatchEvent(new CustomEvent("relais:load"));
    void customElements.whenDefined("relais-viewer").then(() => {
      (viewer as HTMLElement & { open(photos: unknown, id: string, from: HTMLElement): void }).open(photosOf(document), link.dataset.photo!, link);
    });
  }
}

customElements.define("relais-gallery", Gallery);
