using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>Words that a post held begins with or is called by: a line that has one is more likely an affiliation than a name.</summary>
internal static class OfficeWords
{
    private static readonly WordList Words = new("""
        Former Formerly Ex Retired Past Current Acting Interim Deputy Vice Assistant Associate Adjunct Emeritus Emerita Honorary Visiting Distinguished Director Co-Director Professor Lecturer Reader Fellow President Vice-President Chair Co-Chair Chairman Chairwoman Chairperson Secretary Secretary-General Minister Ambassador Ambassador-at-Large Commissioner Administrator Adviser Advisor Counsel Counselor Counsellor Head Chief CEO CFO COO CTO Founder Co-Founder Cofounder Member Manager Coordinator Co-ordinator Convener Convenor Officer Judge Justice Mayor Governor Senator Congressman Congresswoman Representative Undersecretary Under-Secretary Under-Secretary-General Envoy Executive Dean Provost Rector Chancellor Vice-Chancellor Researcher Scientist Author Writer Poet Novelist Playwright Journalist Editor Editor-in-Chief Lawyer Attorney Solicitor Barrister Physician Surgeon Doctor Nurse Teacher Student Artist Actor Actress Singer Musician Composer Filmmaker Producer Engineer Activist Advocate Economist Historian Sociologist Philosopher Anthropologist Psychologist Psychiatrist Geographer Linguist Biologist Physicist Chemist Mathematician Statistician Epidemiologist Theologian Consultant Analyst Specialist Expert Partner Trustee Treasurer Spokesperson Spokeswoman Spokesman Campaigner Organizer Organiser Curator Publisher Architect Chaplain Pastor Bishop Archbishop Rabbi Imam Laureate Winner Recipient Candidate Special Permanent Principal Senior Staff Postdoctoral PhD-Student Librarian Farmer Entrepreneur Translator Photographer Investor Superintendent Inspector Commander Colonel Major General Legal Trade Unionist Independent Department School Nobel
        Direktor Direktorin Professorin Präsident Präsidentin Vorsitzende Vorsitzender Geschäftsführer Geschäftsführerin Ministerin Abgeordnete Abgeordneter Ehemaliger Ehemalige Leiter Leiterin Sprecher Sprecherin Mitglied Gründer Gründerin Autor Autorin Journalistin Schriftsteller Schriftstellerin Bürgermeister Bürgermeisterin Pfarrer Pfarrerin Referent Referentin Botschafter Botschafterin Wissenschaftlerin Wissenschaftler Rechtsanwalt Rechtsanwältin Ärztin Arzt Studentin Lehrer Lehrerin Vorstand
        Ancien Ancienne Directeur Directrice Professeur Professeure Président Présidente Ministre Secrétaire Ambassadeur Ambassadrice Maire Député Députée Sénateur Sénatrice Chercheur Chercheuse Écrivain Écrivaine Avocat Avocate Membre Fondateur Fondatrice Coordinateur Coordinatrice Responsable Chargé Chargée Économiste Historien Historienne Sociologue Philosophe Journaliste Médecin Réalisateur Réalisatrice Maîtresse
        Director Directora Profesor Profesora Catedrático Catedrática Presidente Presidenta Ministro Ministra Exministro Exministra Expresidente Expresidenta Embajador Embajadora Exembajador Secretario Secretaria Alcalde Alcaldesa Diputado Diputada Senador Senadora Investigador Investigadora Escritor Escritora Periodista Abogado Abogada Miembro Coordinador Coordinadora Fundador Fundadora Antiguo Antigua Premio Economista
        Diretor Diretora Professora Embaixador Embaixadora Secretário Secretária Deputado Deputada Pesquisador Pesquisadora Escritora Jornalista Advogado Advogada Membro
        Direttore Direttrice Professore Professoressa Ambasciatore Ambasciatrice Segretario Sindaco Sindaca Deputato Ricercatore Ricercatrice Scrittore Scrittrice Giornalista Avvocato Avvocata Medico Presidente Docente
        Directeur Hoogleraar Voorzitter Burgemeester Onderzoeker Schrijver Schrijfster Lid Oud-minister Docent Advocaat Arts
        Dyrektor Prezes Ambasador Były Była Przewodniczący Przewodnicząca Profesor Minister Poseł Pisarz Pisarka Dziennikarz Dziennikarka
        Директор Профессор Президент Бывший Бывшая Министр Председатель Посол Депутат Журналист Журналистка Писатель Писательница Член Руководитель Доцент Адвокат Врач Историк Поэт Режиссёр Актёр Актриса
        Колишній Колишня Міністр Голова Посол Письменник Письменниця Журналістка Професор Керівник
        Πρόεδρος Διευθυντής Διευθύντρια Καθηγητής Καθηγήτρια Πρώην Υπουργός Βουλευτής Συγγραφέας Δημοσιογράφος
        Başkan Başkanı Müdür Müdürü Profesör Eski Bakan Bakanı Büyükelçi Genel Yazar Gazeteci Avukat Milletvekili
        رئيس رئيسة مدير مديرة أستاذ أستاذة وزير سفير سابق كاتب صحفي محامي
        מנהל מנהלת יושב ראש פרופסור שר לשעבר סופר עיתונאי
        """);

    private static readonly string[] UnspacedWords = ["教授", "主任", "主席", "院長", "院长", "会長", "代表", "理事", "弁護士", "作家", "記者", "律师", "교수", "대표", "회장", "이사", "변호사", "작가", "기자"];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (Words.Contains(word)) return true;
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Words.Contains(word[..hyphen]);
    }

    public static bool StandIn(ReadOnlySpan<char> unspaced)
    {
        foreach (var word in UnspacedWords)
        {
            if (unspaced.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
