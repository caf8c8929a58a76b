@testable import QuestionBanks
import Testing

@testable import Interviews

extension WordingFixture {
  /// Texts of sixty words and more that do not say what language they are in, and terse ones that are English all the same.
  static let languageKnown = WordingFixture(
    check: .languageKnown,
    flagged: [
      // German
      text(
        "Eine Kundin ruft kurz vor Feierabend an. Ihre Heizung ist seit gestern kalt, und zwei kleine Kinder sind im Haus. "
          + "Der Notdienst darf nur fahren, wenn die Rechnung vom Vormonat bezahlt ist, und das ist sie nicht.",
        "Was tun Sie in den nächsten zehn Minuten?",
        "Verweist auf die offene Rechnung und beendet das Gespräch.",
        "Schickt den Notdienst, nachdem eine Kollegin zugestimmt hat, und notiert es erst am nächsten Tag.",
        "Fragt nach den Kindern, schickt den Notdienst sofort und sagt der Leitung noch am Abend Bescheid."),
      // French
      text(
        "Un client attend son colis depuis deux semaines, et il part en voyage demain matin. Le dépôt est fermé ce soir, "
          + "mais un collègue habite à côté et possède la clé. La règle dit que personne n'entre seul après vingt heures.",
        "Que faites-vous dans les dix prochaines minutes ?",
        "Répond que le dépôt est fermé et propose de rappeler lundi.",
        "Appelle le collègue après avoir demandé au chef, sans prévenir le client.",
        "Cherche une deuxième personne, va avec elle au dépôt, prévient le client et écrit ce qui a été fait."),
      // Spanish
      text(
        "Una familia llega al mostrador a medianoche con una reserva para mañana. El hotel está lleno, salvo una habitación "
          + "que espera a otro huésped desde hace horas. Su turno termina en media hora y nadie contesta al teléfono.",
        "¿Qué hace usted en los próximos diez minutos?",
        "Dice que la reserva es para mañana y vuelve a la pantalla.",
        "Ofrece la habitación cuando la familia insiste, sin avisar a nadie.",
        "Llama al otro huésped, busca un hotel cercano, explica lo que sabe y deja escrito lo que decidió."),
      // Italian
      text(
        "Un cliente ha pagato due volte la stessa bolletta e domani deve versare l'affitto. Il rimborso supera il limite "
          + "che lei può approvare da solo, e la responsabile è in riunione fino a sera con il telefono spento.",
        "Che cosa fa nei prossimi dieci minuti?",
        "Aspetta la fine della riunione e non dice niente al cliente.",
        "Rimborsa fino al limite, poi lascia il resto alla responsabile senza spiegare quando.",
        "Rimborsa subito fino al limite, spiega chi decide il resto e quando, e scrive una nota per la responsabile."),
      // Dutch
      text(
        "Een gast is haar ring kwijt en over een uur gaat haar trein. De kamer is al schoongemaakt en er staat een lange "
          + "rij aan de balie. Je collega is ziek en de volgende dienst begint pas over veertig minuten.",
        "Wat doe je de komende tien minuten?",
        "Geeft een formulier en helpt de volgende gast.",
        "Belt de schoonmaak als de gast aandringt en laat het daarna liggen.",
        "Zegt wat er nu gebeurt en wanneer, belt de schoonmaak, vraagt de rij om geduld en noteert het adres."),
      // Danish
      text(
        "En kunde har fået en forkert pakke og skal bruge den rigtige i morgen tidlig. Lageret lukker om et kvarter, og "
          + "chaufføren er allerede kørt. Reglen siger at en pakke kun må sendes igen når den første er kommet tilbage.",
        "Hvad gør du i de næste ti minutter?",
        "Henviser til reglen og lægger på.",
        "Spørger chefen og venter på svar uden at sige noget til kunden.",
        "Får lageret til at blive åbent, sender en ny pakke, siger det til chefen og skriver hvorfor det blev gjort."),
      // Polish
      text(
        "Klientka dzwoni wieczorem, bo od rana nie ma prądu, a w lodówce trzyma leki dziecka. Ekipa jedzie najpierw tam, "
          + "gdzie domów jest więcej, i będzie u niej dopiero jutro po południu. Kierownik nie odbiera telefonu.",
        "Co robi Pani w ciągu najbliższych dziesięciu minut?",
        "Mówi, że kolejność jest ustalona, i kończy rozmowę.",
        "Dopisuje uwagę do zgłoszenia i obiecuje, że ktoś oddzwoni.",
        "Pyta o leki, szuka sąsiada z prądem, przestawia kolejność i pisze kierownikowi, dlaczego tak zrobiła."),
      // Russian
      text(
        "Клиент звонит за час до вылета: деньги за билет списаны дважды, и на карте ничего не осталось. Вернуть сразу вы "
          + "можете только половину, остальное решает начальник, а он до вечера на переговорах и не отвечает.",
        "Что вы делаете в ближайшие десять минут?",
        "Просит подождать до вечера и кладёт трубку.",
        "Возвращает половину, когда клиент настаивает, и сообщает об этом на следующий день.",
        "Сразу возвращает половину, объясняет, кто и когда решит остальное, и пишет начальнику."),
      // Japanese
      text(
        "閉店の十分前に、お客様が壊れた傘を持って来ました。雨は強く、駅までは遠いです。新しい傘と取り替えるには店長の許可が要りますが、店長はもう帰りました。",
        "次の十分間に何をしますか。", "規則を読み上げて、お客様を帰します。", "貸し傘を渡しますが、誰にも伝えません。",
        "貸し傘を渡し、明日の返事を約束し、店長への記録を残します。"),
    ].map { ($0, "en") },
    ordinary: [
      Draft(), .ask("What now?"),
      text(
        "Till short by forty. Lead gone home. Shop closes in ten minutes; two customers at counter, one with refund, one "
          + "late for a train.",
        "What do you do first?", "Locks till, says nothing, goes home.",
        "Counts till again, writes note for lead, serves customers after.",
        "Serves customers, counts again with colleague, calls lead, writes down findings and what is still open."),
      text(
        "Server down since six. Backup from Monday. Restoring loses two days of orders, waiting loses tonight's orders. "
          + "On-call engineer asleep, phone off.",
        "How do you decide?", "Restores at once, tells nobody.", "Waits for on-call engineer.",
        "Counts what each loses, wakes a second engineer, restores to a copy first, tells sales what to expect."),
      text(
        "Zimmermann, Müller und Söhne GmbH, a customer since 1998, gets the invoice of Schröder Maschinenbau by mistake.",
        "What do you do?", "Deletes it.", "Asks Schröder.", "Tells both, and finds out how it happened."),
      .scenario("Queue of ten. Guest lost a ring. Shift over in five minutes."),
      .anchors("Waits.", "Asks.", "Acts."),
      .anchors("Quotes the rule.", "Bends the rule.", "Asks what the rule is for."),
      .told("Tell me about one time when a rule did not fit."), .probe("Who hears of it, and when?"),
      .overuse("Spends to please."),
      // Too short to tell.
      text("Der Zug ist weg.", "Was tun Sie?", "Wartet.", "Fragt.", "Handelt sofort."),
    ])

  private static func text(
    _ scenario: String, _ ask: String, _ one: String, _ three: String, _ five: String
  ) -> Draft {
    Draft(scenario: scenario, ask: ask, anchors: [1: one, 3: three, 5: five])
  }
}

@Suite struct LanguageKnownTests {
  /// A key that was forgotten, or copied, does not make a bank English; what would be said of its English is left unsaid.
  @Test func aBankThatSaysEnglishAndIsNot() throws {
    let german = try #require(WordingFixture.languageKnown.flagged.first).draft
    #expect(
      DiagnosticText([german.file]).text(german.findings) == """
        drafts.yaml:4:11: notice: this bank is not in English; the checks of wording and the shipped lawful rules read nothing else [language-known]
            4 | language: en
              |           ^
          note: that they find nothing says nothing about this bank
          help: say which language it is in, for example:
            language: de

        """)
    let silent = String(decoding: german.file.bytes, as: UTF8.self).replacing("language: en\n", with: "")
    let said = BankCheck(rules: .none)(Sample.file(silent)).diagnostics.filter { $0.severity == .notice }
    #expect(said.map(\.position) == [Position(line: 2, column: 7)])
  }

  /// It is said where the checks that it is about are wanted, is no failure, and can be waived like any other remark.
  @Test(arguments: [
    (CheckSelection(), true), (CheckSelection(only: ["wording"]), true), (CheckSelection(only: ["lawful"]), true),
    (CheckSelection(only: ["lawful-age"]), true), (CheckSelection(only: ["language-known"]), true),
    (CheckSelection(skip: ["wording"]), true), (CheckSelection(skip: ["lawful"]), true),
    (CheckSelection(skip: ["wording", "lawful"]), false), (CheckSelection(only: ["structure"]), false),
    (CheckSelection(skip: ["language-known"]), false),
  ])
  func isSaidOfWhatIsWanted(_ selection: CheckSelection, _ isSaid: Bool) {
    #expect(selection.includes(.languageKnown) == isSaid)
  }

  @Test func isWaived() {
    let text = CompleteBank.text.replacing(
      "competencies:\n",
      with: "language: de\nallow: {language-known: Two of us read it by a list of our own.}\ncompetencies:\n")
    #expect(CompleteBank.diagnostics(of: text) == [])
  }
}
