// Loaded into the embedded tenant's process: however the process that started it ends, the pipe between them closes.
process.stdin.on("close", () => process.kill(process.pid, "SIGTERM"));
process.stdin.resume();
process.stdin.unref();
