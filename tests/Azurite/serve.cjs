// Runs the table emulator on a free port, which it prints, until standard input ends: it cannot outlive the test run that started it.
const net = require("node:net");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...settings) {
  this.once("listening", () => console.log(`PORT ${this.address().port}`));
  return listen.apply(this, settings);
};
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();
process.argv.push("--silent", "--tableHost", "127.0.0.1", "--tablePort", "0", "--inMemoryPersistence", "--disableTelemetry");
require("azurite/dist/src/table/main.js");
