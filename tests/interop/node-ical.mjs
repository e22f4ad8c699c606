// Reads calendar files with node-ical: for each, its entries as JSON.
import ical from "node-ical";

const seconds = (date) => (date ? new Date(date).getTime() / 1000 : null);
const text = (value) => (value && value.val !== undefined ? value.val : value ?? null);
const told = {};
for (const path of process.argv.slice(2)) {
  const entries = Object.values(ical.sync.parseFile(path)).filter((each) => ["VEVENT", "VTODO"].includes(each.type));
  told[path] = entries.map((each) => [
    each.type,
    each.uid,
    seconds(each.start),
    seconds(each.type === "VEVENT" ? each.end : each.due),
    text(each.summary),
    text(each.description),
    text(each.location),
  ]);
}
console.log(JSON.stringify(told));
