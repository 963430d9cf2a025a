import { draw, read, Unreadable, type Exam, type Pixels, type Window } from "../viewing/dicom";

const KEPT = 40;

/** A DICOM exam in the page: still, or played; contrast and brightness by dragging. The file itself is never changed. */
class Dicom extends HTMLElement {
  private exam!: Exam;
  private window?: Window;
  private at = 0;
  private isInverted = false;
  private playing = 0;
  private readonly frames = new Map<number, Pixels>();

  async connectedCallback() {
    const words = this.querySelector("template")!;
    this.replaceChildren(words.content.cloneNode(true));
    try {
      const answer = await fetch(this.dataset.url!);
      if (!answer.ok) {
        throw new Unreadable("L’examen n’a pas pu être lu. Rechargez la page, ou téléchargez-le.");
      }
      this.exam = read(new Uint8Array(await answer.arrayBuffer()));
      await this.begin();
    } catch (error) {
      this.find(".r-dicom-say").textContent = error instanceof Unreadable ? error.message : "L’examen ne s’affiche pas ici. Téléchargez-le pour l’ouvrir dans votre visionneuse.";
    }
  }

  disconnectedCallback() {
    clearTimeout(this.playing);
  }

  private async begin() {
    const { width, height, frames, facts, window } = this.exam;
    Object.assign(this.canvas, { width, height });
    this.window = window && { ...window };
    await this.show(0);
    this.canvas.hidden = this.find(".r-dicom-bar").hidden = false;
    this.find(".r-dicom-say").textContent = "";
    this.find("dl").append(...facts.flatMap(([label, value]) => [text("dt", label), text("dd", value)]));
    this.find("[data-do=play]").hidden = this.find(".r-dicom-frames").hidden = frames < 2;
    this.slider.max = String(frames);
    for (const what of ["[data-do=reset]", "[data-do=invert]", "[data-window]"]) {
      this.find(what).hidden = !window;
    }
    this.addEventListener("click", (event) => this.pressed(event));
    this.slider.addEventListener("input", () => void this.show(Number(this.slider.value) - 1));
    this.canvas.addEventListener("pointermove", (event) => this.dragged(event));
    this.canvas.addEventListener("keydown", (event) => this.keyed(event));
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string) {
    return this.querySelector<T>(selector)!;
  }

  private get canvas() {
    return this.find<HTMLCanvasElement>("canvas");
  }

  private get slider() {
    return this.find<HTMLInputElement>("[data-frame]");
  }

  private async show(at: number) {
    this.at = at;
    const known = this.frames.get(at) ?? (await this.exam.frame(at));
    this.frames.set(at, known);
    if (this.frames.size > KEPT) {
      this.frames.delete(this.frames.keys().next().value!);
    }
    if (at === this.at) {
      draw(this.canvas.getContext("2d")!, known, this.window, this.isInverted);
      this.slider.value = String(at + 1);
      this.find("output").textContent = `${at + 1} sur ${this.exam.frames}`;
    }
  }

  private pressed(event: Event) {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    switch (button?.dataset.do) {
      case "play":
        this.play(this.playing === 0);
        break;
      case "reset":
        this.window = { ...this.exam.window! };
        void this.show(this.at);
        break;
      case "invert":
        this.isInverted = !this.isInverted;
        button.setAttribute("aria-pressed", String(this.isInverted));
        void this.show(this.at);
    }
  }

  private play(on: boolean) {
    clearTimeout(this.playing);
    this.playing = 0;
    const button = this.find("[data-do=play]");
    button.setAttribute("aria-pressed", String(on));
    button.querySelector("span")!.textContent = on ? "Arrêter" : "Lire la boucle";
    const next = async () => {
      const began = performance.now();
      await this.show((this.at + 1) % this.exam.frames);
      if (this.playing) {
        this.playing = window.setTimeout(next, Math.max(0, this.exam.pace - (performance.now() - began)));
      }
    };
    if (on) {
      this.playing = window.setTimeout(next, this.exam.pace);
    }
  }

  private dragged(event: PointerEvent) {
    if (event.buttons !== 1 || !this.window) {
      return;
    }
    const step = this.exam.window!.width / 300;
    this.window.width = Math.max(step, this.window.width + event.movementX * step);
    this.window.centre += event.movementY * step;
    void this.show(this.at);
  }

  private keyed(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      void this.show((this.at + step + this.exam.frames) % this.exam.frames);
    } else if (event.key === " ") {
      event.preventDefault();
      this.play(this.playing === 0);
    }
  }
}

function text(tag: string, words: string) {
  return Object.assign(document.createElement(tag), { textContent: words });
}

customElements.define("relais-dicom", Dicom);
