@main struct Fleetmeter {
  static func main() {}
}
