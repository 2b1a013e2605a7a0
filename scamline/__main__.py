from scamline.cli import main

main()
