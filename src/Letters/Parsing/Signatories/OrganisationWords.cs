using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>Words by which a name is known as that of a body and not of a person.</summary>
internal static class OrganisationWords
{
    /// <summary>Kinds of bodies and legal forms, whole words.</summary>
    private static readonly WordList Kinds = new("""
        Academy Action Advocates Agency Alliance Archdiocese Assembly Association Associations Authority Board Brotherhood Bureau Campaign Caucus Center Centers Centre Centres Chamber Charity Charities Churches Club Coalition Collective College Commission Committee Community Communities Confederation Conference Congregation Congress Consortium Cooperative Co-operative Corporation Council Councils Department Diocese Embassy Faculty Federation Fellowship Forum Foundation Foundations Fund Group Groups Guild Hospital House Initiative Initiatives Institute Institutes Institution International Laboratory League Ministries Ministry Mission Movement Museum Museums Network Networks Nonprofit Observatory Office Organisation Organisations Organization Organizations Parish Partners Partnership Party Platform Presbytery Press Program Programme Project Projects Roundtable School Schools Seminary Services Sisterhood Societies Society Solutions Studio Synagogue Synod Taskforce Theatre Theater Trust Union Unions United University Universities Watch Workers Workshop Worldwide Global Rights Justice Refugees Climate Doctors Physicians Lawyers Reporters Journalists Teachers Nurses Students Scientists Citizens Friends Women's Human Amnesty Greenpeace Oxfam Caritas UNICEF UNESCO UNHCR Médecins Article
        Ltd Limited LLC LLP Inc Incorporated Corp Co PLC GmbH gGmbH AG UG KG eG SE e.V eV SA S.A SAS SARL Sàrl ASBL A.S.B.L VZW NV BV SpA S.p.A Srl S.r.l Onlus APS ETS SL S.L AC A.C Oy Ab AS ApS A/S AB z.s s.r.o Sp Kft Zrt OÜ SIA UAB ООО АНО НКО ОО НПО ГО ТОВ ΑΕ ΑΜΚΕ Ltda EIRELI Ong NGO CSO
        Verein Verband Bund Bündnis Gesellschaft Stiftung Gewerkschaft Arbeitsgemeinschaft Arbeitskreis Institut Universität Hochschule Zentrum Netzwerk Gemeinschaft Akademie Ausschuss Rat Kirche Kirchen Landesverband Bundesverband Dachverband Initiativkreis Flüchtlingsrat Flüchtlingshilfe Diakonie Caritasverband Partei Ministerium Forschungszentrum Vereinigung Bewegung Werk
        Association Syndicat Fédération Confédération Collectif Comité Conseil Ligue Mouvement Réseau Société Université École Centre Ligue Secours Observatoire Coopérative Fondation Cercle Amicale Coordination Plateforme Église Parti Ministère Maison Commission Coalition Cimade
        Asociación Asociacion Fundación Fundacion Federación Confederación Comité Comisión Coordinadora Colectivo Sociedad Sindicato Movimiento Red Universidad Instituto Centro Consejo Organización Observatorio Plataforma Unión Partido Iglesia Cooperativa Colegio Ministerio Alianza Coalición Grupo Liga
        Associação Fundação Federação Confederação Comissão Coletivo Sociedade Sindicato Movimento Rede Universidade Centro Conselho Organização Observatório Plataforma União Partido Igreja Aliança
        Associazione Fondazione Federazione Confederazione Comitato Commissione Collettivo Società Sindacato Movimento Rete Università Istituto Consiglio Organizzazione Osservatorio Unione Partito Chiesa Coordinamento Alleanza Lega
        Vereniging Stichting Federatie Bond Comité Genootschap Universiteit Instituut Raad Netwerk Beweging Vakbond Kerk Centrum Bondgenootschap Stichtingen
        Stowarzyszenie Fundacja Federacja Związek Komitet Towarzystwo Uniwersytet Instytut Centrum Rada Sieć Ruch Partia Organizacja Koalicja Liga Forum
        Общество Ассоциация Фонд Федерация Союз Комитет Центр Институт Университет Совет Движение Организация Партия Агентство Академия Лига Сеть Коалиция Мемориал Клуб
        Товариство Асоціація Фонд Федерація Спілка Комітет Центр Інститут Університет Рада Рух Організація Партія Академія Ліга Мережа Коаліція
        Σύλλογος Ένωση Ίδρυμα Ομοσπονδία Επιτροπή Πανεπιστήμιο Ινστιτούτο Κέντρο Συμβούλιο Οργάνωση Οργανισμός Κίνηση Δίκτυο Συνδικάτο Σωματείο Εταιρεία
        Derneği Dernegi Vakfı Vakfi Federasyonu Konfederasyonu Birliği Komitesi Üniversitesi Enstitüsü Merkezi Konseyi Sendikası Odası Platformu Partisi Ağı Girişimi Barosu Kulübü Topluluğu
        جمعية مؤسسة منظمة اتحاد نقابة لجنة مركز معهد جامعة مجلس حركة شبكة هيئة رابطة حزب المركز الجمعية المنظمة الاتحاد الشبكة المؤسسة
        האגודה אגודת עמותת ארגון קרן התאחדות ועד מכון אוניברסיטת האוניברסיטה מרכז המרכז מועצת תנועת רשת הפורום פורום איגוד
        انجمن بنیاد سازمان اتحادیه کانون کمیته مرکز دانشگاه شورای شبکه جنبش حزب بنياد
        """);

    /// <summary>Ends of German and Dutch compounds.</summary>
    private static readonly string[] CompoundEnds = ["verband", "verein", "stiftung", "gesellschaft", "netzwerk", "initiative", "gewerkschaft", "vereniging", "bewegung", "bündnis", "gemeinschaft", "zentrum", "institut", "universität", "hochschule", "werkstatt", "bond", "flüchtlingsrat"];

    /// <summary>In scripts without spaces between words.</summary>
    private static readonly string[] UnspacedKinds =
    [
        "協会", "协会", "協會", "学会", "學會", "組合", "連盟", "联盟", "聯盟", "連合", "联合", "委員会", "委员会", "委員會", "財団", "基金", "大学", "大學", "法人", "会社", "公司", "機構", "机构", "センター", "ネットワーク", "中心", "组织", "組織", "研究所", "団体", "团体", "ユニオン",
        "협회", "학회", "연합", "연대", "재단", "위원회", "대학교", "조합", "센터", "연구소", "네트워크", "단체", "총연맹", "포럼",
    ];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (Kinds.Contains(word)) return true;
        if (word.Length < 7) return false;
        foreach (var end in CompoundEnds)
        {
            if (word.Length > end.Length && word.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a name in Han, kana or Hangul is that of a body.</summary>
    public static bool StandIn(ReadOnlySpan<char> unspaced)
    {
        foreach (var kind in UnspacedKinds)
        {
            if (unspaced.Contains(kind, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
