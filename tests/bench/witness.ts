import { appendFileSync } from "node:fs";

// Loaded ahead of every Node process of a measured command: the program, and the host of dynamic providers. Each tells
// what it has used while it runs, since a host that handles no signal ends without a chance to speak; to a parent that
// asks it says so at once.
const file = process.env.BENCH_WITNESS;
if (file) {
  const role = process.argv[1]?.includes("dynamic-provider") ? "provider" : "program";
  const tell = () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${JSON.stringify({ pid: process.pid, role, maxRSS, cpu: userCPUTime + systemCPUTime })}\n`);
  };
  setInterval(tell, 100).unref();
  process.on("exit", tell);
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send!(user + system);
});
