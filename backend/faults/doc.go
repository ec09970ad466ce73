// Package faults proves that nothing is lost: a desk and an office, their real stores and couriers, on a
// line and a clock that do their worst. It holds tests only.
package faults
