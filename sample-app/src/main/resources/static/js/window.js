// An ES module of the application: handlers call its exports by name.

/** @param {string} unit */
export function measure(unit) {
	const factor = unit === "rem" ? parseFloat(getComputedStyle(document.documentElement).fontSize) : 1;
	return `${round(innerWidth / factor)} × ${round(innerHeight / factor)} ${unit}`;
}

export async function refuse() {
	throw new Error("the module refused");
}

/** @param {number} number */
function round(number) {
	return Math.round(number * 10) / 10;
}
