import { measure } from "./measure.js";

const [size = 20] = process.argv.slice(2).map(Number);
void measure(size, 2, console.log).then(m => console.log(JSON.stringify(m)));
