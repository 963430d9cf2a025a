import { DetailedError, Upload as Tus } from "tus-js-client";

const PIECE = 1024 * 1024;

/** Improves `<input type="file">`: each file leaves at once, in pieces that survive a dropped line; the form then carries only their ids. */
class Upload extends HTMLElement {
  private pending = 0;

  connectedCallback() {
    const input = this.input;
    if (!input || this.dataset.ready) {
      return;
    }
    this.dataset.ready = "true";
    // Files already sent are named by hidden fields: the input itself no longer sends anything.
    input.removeAttribute("name");
    input.required = false;
    input.addEventListener("change", () => {
      this.take(input.files);
      input.value = "";
    });
    this.addEventListener("click", (event) => this.takeAway(event));
    this.addEventListener("dragover", (event) => this.over(event, true));
    this.addEventListener("dragleave", (event) => this.over(event, false));
    this.addEventListener("drop", (event) => {
      this.over(event, false);
      this.take(event.dataTransfer?.files ?? null);
    });
    this.closest("form")?.addEventListener("submit", (event) => this.hold(event));
  }

  private get field() {
    return this.dataset.name ?? "Files";
  }

  private get input() {
    return this.querySelector<HTMLInputElement>("input[type=file]");
  }

  private take(files: FileList | null) {
    for (const file of files ?? []) {
      this.send(file);
    }
  }

  private send(file: File) {
    const row = this.row(file);
    const limit = Number(this.dataset.limit ?? 0);
    if (file.size === 0 || (limit > 0 && file.size > limit)) {
      this.wrong(row, file.size === 0 ? "Ce fichier est vide : choisissez-en un autre." : `Ce fichier dépasse ${size(limit)} : réduisez-le ou partagez-le en plusieurs.`);
      return;
    }
    this.pending++;
    const bar = row.querySelector("progress")!;
    const state = row.querySelector<HTMLElement>(".r-file-state")!;
    const upload = new Tus(file, {
      endpoint: this.dataset.url ?? "/fichiers",
      chunkSize: PIECE,
      // What fits in one piece is announced and sent at once: one way there and back instead of two.
      uploadDataDuringCreation: file.size <= PIECE,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
      removeFingerprintOnSuccess: true,
      storeFingerprintForResuming: false,
      metadata: { filename: file.name },
      onProgress: (sent, total) => {
        bar.value = total ? sent / total : 0;
        state.textContent = `${size(sent)} sur ${size(total)}`;
      },
      onShouldRetry: (error) => {
        const status = (error as DetailedError).originalResponse?.getStatus() ?? 0;
        const again = status === 0 || status === 409 || status === 423 || status >= 500;
        if (again) {
          state.textContent = "Connexion interrompue : l’envoi reprendra où il s’est arrêté.";
        }
        return again;
      },
      onError: (error) => {
        this.pending--;
        const said = (error as DetailedError).originalResponse?.getBody();
        this.wrong(row, said && said.length < 2000 && !said.includes("<") ? sentence(said) : "L’envoi n’a pas abouti : retirez ce fichier et choisissez-le de nouveau.");
      },
      onSuccess: ({ lastResponse }) => {
        this.pending--;
        const id = lastResponse.getHeader("X-File-Id") ?? upload.url!.split("/").pop()!;
        bar.remove();
        state.textContent = `${size(file.size)} · envoyé`;
        const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: this.field, value: id });
        row.append(hidden);
        hidden.dispatchEvent(new Event("change", { bubbles: true }));
      },
    });
    row.addEventListener("removed", () => void upload.abort(true).catch(() => undefined));
    upload.start();
  }

  private row(file: File) {
    const template = this.querySelector("template")!;
    const row = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>("li")!;
    row.querySelector(".r-file-name")!.textContent = file.name;
    row.querySelector("button")!.setAttribute("aria-label", `Retirer ${file.name}`);
    row.querySelector(".r-file-mark")!.textContent = (file.name.split(".").pop() ?? "").slice(0, 4).toUpperCase();
    this.querySelector(".r-files")!.append(row);
    return row;
  }

  private wrong(row: HTMLElement, words: string) {
    row.classList.add("r-file-wrong");
    row.querySelector("progress")?.remove();
    const state = row.querySelector<HTMLElement>(".r-file-state")!;
    state.textContent = words;
    state.setAttribute("role", "alert");
  }

  private takeAway(event: Event) {
    const row = (event.target as Element).closest("[data-remove]")?.closest("li");
    if (row) {
      row.dispatchEvent(new Event("removed"));
      row.remove();
      this.closest("form")?.dispatchEvent(new Event("change", { bubbles: true }));
      this.input?.focus();
    }
  }

  private over(event: DragEvent, inside: boolean) {
    event.preventDefault();
    this.querySelector(".r-drop")?.classList.toggle("r-drop-over", inside);
  }

  private hold(event: Event) {
    if (this.pending > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.querySelector(".r-upload-wait")!.textContent = "Un envoi est encore en cours : patientez quelques secondes avant de valider.";
    }
  }
}

function size(bytes: number): string {
  const format = (value: number) => new Intl.NumberFormat("fr-FR", { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  return bytes < 1024 * 1024 ? `${format(Math.max(bytes / 1024, 0.1))} Ko` : `${format(bytes / 1024 / 1024)} Mo`;
}

// The server answers a refusal as problem details or as plain words.
function sentence(body: string): string {
  try {
    const problem = JSON.parse(body) as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? body;
  } catch {
    return body;
  }
}

customElements.define("relais-upload", Upload);
