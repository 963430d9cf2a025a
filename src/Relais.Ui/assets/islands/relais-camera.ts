import { grey, hints, look, type View } from "../viewing/judging";

const SMALL = 640;

/** The telephone's camera inside the page: the photo goes from the lens to the request, and stays nowhere. Without it, the form takes a file. */
class Camera extends HTMLElement {
  private stream?: MediaStream;
  private photo?: Blob;

  async connectedCallback() {
    if (!navigator.mediaDevices?.getUserMedia) {
      return;
    }
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: "environment" }, width: { ideal: 4096 }, height: { ideal: 3072 } } });
    } catch {
      // Refused, or none: the form remains.
      return;
    }
    const words = this.querySelector("template")!;
    this.find(".r-field").replaceWith(words.content.cloneNode(true));
    this.find("form button:not([type])").remove();
    this.video.srcObject = this.stream;
    await this.video.play();
    this.addEventListener("click", (event) => this.pressed(event));
    this.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
  }

  disconnectedCallback() {
    this.stream?.getTracks().forEach((track) => track.stop());
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string) {
    return this.querySelector<T>(selector)!;
  }

  private get video() {
    return this.find<HTMLVideoElement>("video");
  }

  private get view() {
    return this.find<HTMLInputElement>("input[name=View]:checked").value as View;
  }

  private pressed(event: Event) {
    const what = (event.target as Element).closest<HTMLElement>("[data-do]")?.dataset.do;
    if (what === "shoot") {
      void this.shoot();
    } else if (what === "again") {
      this.look();
    } else if (what === "send") {
      this.send();
    }
  }

  private async shoot() {
    const { videoWidth: width, videoHeight: height } = this.video;
    this.photo = await drawn(this.video, width, height);
    const small = Math.min(1, SMALL / Math.max(width, height));
    const [w, h] = [Math.round(width * small), Math.round(height * small)];
    const colours = canvasOf(this.video, w, h).getImageData(0, 0, w, h).data;
    const picture = this.find<HTMLImageElement>("img");
    picture.src = URL.createObjectURL(this.photo);
    this.say(hints(look(grey(colours), w, h), this.view));
    this.showing(true);
  }

  private look() {
    URL.revokeObjectURL(this.find<HTMLImageElement>("img").src);
    this.photo = undefined;
    this.find(".r-camera-hints").replaceChildren();
    this.showing(false);
  }

  private showing(isTaken: boolean) {
    this.video.hidden = isTaken;
    this.find("img").hidden = !isTaken;
    this.find("[data-do=shoot]").hidden = isTaken;
    this.find("[data-do=again]").hidden = !isTaken;
    this.find("[data-do=send]").hidden = !isTaken;
    this.find(`[data-do=${isTaken ? "send" : "shoot"}]`).focus();
  }

  private say(words: string[], good = "Photo nette et bien éclairée.") {
    const lines = words.length > 0 ? words : [good];
    this.find(".r-camera-hints").replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line, className: words.length > 0 ? "" : "r-done" })),
    );
  }

  private send() {
    const bar = this.find<HTMLProgressElement>("progress");
    const button = this.find<HTMLButtonElement>("[data-do=send]");
    const sending = new XMLHttpRequest();
    sending.open("POST", `/photo/envoi?vue=${this.view}`);
    sending.setRequestHeader("Content-Type", "image/jpeg");
    sending.upload.onprogress = (event) => (bar.value = event.loaded / event.total);
    sending.onloadend = () => {
      [bar.hidden, button.disabled] = [true, false];
      this.sent(sending.status, sending.responseText);
    };
    [bar.hidden, button.disabled, bar.value] = [false, true, 0];
    sending.send(this.photo);
  }

  private sent(status: number, body: string) {
    if (status !== 201) {
      this.say([status === 0 ? "La connexion est coupée : touchez « Envoyer » de nouveau dès qu’elle revient." : sentence(body)]);
      return;
    }
    const { prises, suivante } = JSON.parse(body) as { prises: number; suivante: string };
    document.querySelector("[data-count]")!.textContent = `${prises} envoyée${prises > 1 ? "s" : ""} sur ${this.dataset.most} possibles.`;
    this.find<HTMLInputElement>(`input[name=View][value=${suivante}]`).checked = true;
    this.look();
    this.say([], "Photo envoyée.");
  }
}

function canvasOf(source: CanvasImageSource, width: number, height: number) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, width, height);
  return context;
}

const drawn = (source: CanvasImageSource, width: number, height: number) =>
  new Promise<Blob>((resolve, reject) => canvasOf(source, width, height).canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("toBlob"))), "image/jpeg", 0.92));

function sentence(body: string) {
  try {
    return (JSON.parse(body) as { detail?: string }).detail ?? "La photo n’a pas pu être envoyée. Réessayez.";
  } catch {
    return "La photo n’a pas pu être envoyée. Réessayez.";
  }
}

customElements.define("relais-camera", Camera);
