print("extramile")
