// Prints {"YEAR": {"plain": [dates], "alsace": [dates]}} as @socialgouv/jours-feries knows them, from the year of the first argument to that of the second.
import holidays from "@socialgouv/jours-feries";

const local = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
const dates = (year, alsace) => [...new Set(Object.values(holidays(year, { alsace })).map(local))].sort();

const [from, to] = process.argv.slice(2).map(Number);
const years = {};
for (let year = from; year <= to; year++) {
  years[year] = { plain: dates(year, false), alsace: dates(year, true) };
}
console.log(JSON.stringify(years));
