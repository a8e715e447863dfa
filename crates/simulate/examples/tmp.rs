fn main() {
    rolecall_simulate::batch::decide(std::io::stdin().lock(), std::io::stdout().lock()).unwrap()
}
