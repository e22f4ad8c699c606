// Reads calendar files with ical.js: for each, its entries as JSON.
import fs from "node:fs";
import ICAL from "ical.js";

const seconds = (component, name) => {
  const value = component.getFirstPropertyValue(name);
  return value ? value.toUnixTime() : null;
};
const told = {};
for (const path of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(path, "utf8")));
  told[path] = calendar.getAllSubcomponents().filter((each) => ["vevent", "vtodo"].includes(each.name)).map((each) => [
    each.name.toUpperCase(),
    each.getFirstPropertyValue("uid"),
    seconds(each, "dtstart"),
    seconds(each, each.name === "vevent" ? "dtend" : "due"),
    each.getFirstPropertyValue("summary"),
    each.getFirstPropertyValue("description"),
    each.getFirstPropertyValue("location"),
  ]);
}
console.log(JSON.stringify(told));
