# Makes the answers that the tests hold the mixed model against.
# Ran with R 4.2.2, lme4 1.1-31 (Debian: r-base-core, r-cran-lme4): Rscript make.R
suppressMessages(library(lme4))
show <- function(name, model) {
  cat(name, "criterion", format(REMLcrit(model), digits = 14), "mean", format(fixef(model)[[1]], digits = 12), "\n")
  print(as.data.frame(VarCorr(model))[, c("grp", "vcov")], digits = 12)
}
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10))
show("penicillin", lmer(diameter ~ 1 + (1 | plate) + (1 | sample), read.csv("penicillin.csv"), control = tight))
show("brennan", lmer(
  Score ~ 1 + (1 | Person) + (1 | Task) + (1 | Rater:Task) + (1 | Person:Task), read.csv("brennan_3_2.csv"),
  control = tight))
show("brennan crossed", lmer(
  Score ~ 1 + (1 | Person) + (1 | Rater) + (1 | Task), read.csv("brennan_3_2.csv"), control = tight))
for (name in c("toy_sparse_panel", "toy_disconnected")) {
  show(name, lmer(
    score ~ 1 + (1 | candidate) + (1 | interviewer) + (1 | question), read.csv(paste0(name, ".csv")), control = tight))
}
data(Dyestuff); data(Dyestuff2)
show("dyestuff", lmer(Yield ~ 1 + (1 | Batch), Dyestuff, control = tight))
show("dyestuff2", lmer(Yield ~ 1 + (1 | Batch), Dyestuff2, control = tight))
cat(Dyestuff2$Yield, "\n"); cat(Dyestuff$Yield, "\n")
