type Dropped = (key: string, group: string, place: number) => void;

/** Lets the rows of a plan be dragged to another place of a group that takes them, and its groups among themselves. */
export function dragging(scope: HTMLElement, dropped: Dropped) {
  let dragged: HTMLElement | null = null;

  const over = (event: DragEvent) => {
    const target = dragged && (event.target as Element).closest<HTMLElement>(isGroup(dragged) ? ".r-plan-group" : "[data-kind], .r-plan-group");
    return target && target !== dragged && takes(target) === dragged!.dataset.kind && (!isGroup(dragged!) || movable(target)) ? target : null;
  };

  // Rows are made draggable when the pointer comes near: the plan is replaced after each change.
  scope.addEventListener("pointerover", (event) => {
    const part = (event.target as Element).closest<HTMLElement>("[data-key]");
    if (part) {
      part.draggable = true;
      part.querySelectorAll("a").forEach((link) => (link.draggable = false));
    }
  });
  scope.addEventListener("dragstart", (event) => {
    dragged = (event.target as Element).closest<HTMLElement>("[data-key]");
    event.dataTransfer?.setData("text/plain", dragged?.dataset.key ?? "");
  });
  scope.addEventListener("dragover", (event) => {
    const target = over(event);
    clear(scope);
    if (target) {
      event.preventDefault();
      target.classList.add(isAfter(event, target) ? "r-plan-after" : "r-plan-before");
    }
  });
  scope.addEventListener("drop", (event) => {
    const target = over(event);
    clear(scope);
    if (target && dragged) {
      event.preventDefault();
      dropped(dragged.dataset.key!, target.closest<HTMLElement>(".r-plan-group")!.dataset.group!, placeOf(dragged, target, isAfter(event, target)));
    }
    dragged = null;
  });
  scope.addEventListener("dragend", () => {
    clear(scope);
    dragged = null;
  });
}

function isGroup(part: HTMLElement) {
  return part.classList.contains("r-plan-head");
}

function movable(group: HTMLElement) {
  return group.querySelector(".r-plan-head[data-key]") !== null;
}

function takes(target: HTMLElement) {
  return target.dataset.kind ?? target.dataset.takes;
}

function isAfter(event: DragEvent, target: HTMLElement) {
  const box = target.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}

/** The place among its new neighbours, counted without itself. */
function placeOf(dragged: HTMLElement, target: HTMLElement, after: boolean) {
  const group = target.closest<HTMLElement>(".r-plan-group")!;
  if (isGroup(dragged)) {
    const own = dragged.closest(".r-plan-group");
    const others = [...group.parentElement!.querySelectorAll<HTMLElement>(".r-plan-group")].filter((other) => movable(other) && other !== own);
    return others.indexOf(group) + (after ? 1 : 0);
  }
  const rows = [...group.querySelectorAll<HTMLElement>(".r-plan-row")].filter((row) => row !== dragged);
  return target.classList.contains("r-plan-row") ? rows.indexOf(target) + (after ? 1 : 0) : target === group && after ? rows.length : 0;
}

function clear(scope: HTMLElement) {
  scope.querySelectorAll(".r-plan-before, .r-plan-after").forEach((part) => part.classList.remove("r-plan-before", "r-plan-after"));
}
