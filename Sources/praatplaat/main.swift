print("praatplaat")
