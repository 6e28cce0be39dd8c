namespace Letters.Names;

/// <summary>Words that stand in or beside the names of persons and are no part of what they are sorted by.</summary>
internal static class NameWords
{
    /// <summary>Forms of address before a name, without their full stop.</summary>
    public static WordList Titles { get; } = new("""
        Dr Drs Dr.h.c Prof Professor Mr Mrs Ms Miss Mx Sir Dame Lord Lady Baroness Baron Viscount Countess Princess
        Rev Revd Reverend Fr Father Sr Sister Br Brother Mother Msgr Mgr Monsignor Pastor Bishop Archbishop Cardinal Pope Rabbi Imam Sheikh Shaykh Ayatollah Archimandrite Metropolitan Deacon Dom Venerable Ven
        Hon Honorable Honourable H.E HE H.R.H HRH H.H HH Excellency Amb Ambassador Sen Senator Rep Congressman Congresswoman Judge Justice Gov Governor Mayor Chancellor
        Gen General Lt Maj Major Col Colonel Capt Captain Cpt Cmdr Commander Adm Admiral Sgt RADM VADM
        Univ.-Prof PD Dipl.-Ing Dipl.-Psych Mag Ing Herr Frau Freiherr Graf Gräfin Pfarrer Pfarrerin
        M Me Mme Mlle Me Maître Monsieur Madame Mgr Père Sœur Frère Pr
        Sra Srta Don Doña D Dña Dra Profa Ing Lic Arq Padre Fray Mtro Mtra Monseñor Excmo Excma
        Dott Dottor Dottoressa Dott.ssa Prof.ssa Avv Avvocato Sig Sig.ra Sig.na Suor Onorevole Mons
        Mw Dhr Mevr Ir Mr.drs Ds Drs
        Pan Pani Ks Inż Mgr Hab
        Г-н Г-жа Д-р Проф Доктор Профессор Академик Пан Пані
        Κ Κα Δρ Καθ Sayın Av Doç Öğr
        الدكتور د أ.د الأستاذ السيد السيدة الشيخ ד״ר ד"ר פרופ׳ פרופ' מר גב׳
        """);

    /// <summary>Offices that serve as forms of address, too: "President Jane Doe", but "President, Example Trust".</summary>
    public static WordList OfficesAsTitles { get; } = new("""
        Professor Prof Ambassador Senator Judge Justice Governor Mayor Chancellor President Minister Secretary Commissioner Representative General Colonel Captain Major Admiral
        Bishop Archbishop Cardinal Pastor Rabbi Imam Chief Doctor Dean Deputy Councillor Councilor Councilmember Professeur Maître Pfarrer Pfarrerin Professorin Profesor Profesora Professore Professoressa Metropolitan Deacon Commander
        """);

    /// <summary>Degrees, honours, orders and offices in letters behind a name, without full stops.</summary>
    public static WordList PostNominals { get; } = new("""
        PhD DPhil MD DO JD LLM LLB LLD SJD MA MSc MS MPH MPP MPA MBA MEd MFA MSW BA BSc BS BEd EdD PsyD ScD DSc DrPH DDS DMD DVM PharmD RN NP PA CNM LCSW Esq CPA PE
        OBE CBE MBE KBE DBE GBE KCMG GCMG CMG DCMG CB KCB KG KT CH OM PC QC KC SC AO AM AC OAM CC OC CM ONZM CNZM MP MEP MSP MLA TD Ret FRS ForMemRS FBA FRSE FRSC FREng FRCP FRCS FAAN FACP FMedSci USN USA USMC USAF RADM
        SJ OP OFM OSB OSA CSSR CSC SM RSM SSJ IHM OSF CSJ SDB OCarm OCD SVD MM FSC RSCJ SND
        MdB MdL MdEP a.D i.R em ret med phil hc
        """);

    /// <summary>What tells a person from another of the same name; sort names keep it.</summary>
    public static WordList Generations { get; } = new("Jr Sr Junior Senior II III IV V");

    /// <summary>The same in Portuguese, where it is a part of the family name.</summary>
    public static WordList FamilyGenerations { get; } = new("Filho Filha Neto Neta Sobrinho Sobrinha Júnior Junior");

    /// <summary>Small words of family names. Capitalised they are sorted by; else they stand behind the given names.</summary>
    public static WordList Particles { get; } = new("""
        de del della dello delle degli dei da das do dos di du des la le les el al von vom van der den ter ten te tot zu zum zur und y e i av af auf in 't d' d’ dal dalla dalle los las bin ibn bint ben abu abd van't
        """);

    /// <summary>Those that stay before the family name even where they begin with a small letter.</summary>
    public static WordList LeadingParticles { get; } = new("bin ibn bint ben abu");

    /// <summary>Prefixes that are written apart and begin a family name.</summary>
    public static WordList FamilyPrefixes { get; } = new("""
        Mac Mc Ó O Ní Nic Uí Ua Mhic St St. Saint San Santa Santo Ben Bar Abu Abd Bin Ibn Van Von Vanden Vander De Del Della Dello Delle Degli Di Da Dal Dalla Do Dos Du Des La Le Les Lo Los Las El Al Ter Ten Den Der Zu Zur D' D’
        """);

    public static WordList SpanishGivenNames { get; } = new("""
        José María Juan Luis Carlos Miguel Ángel Antonio Francisco Manuel Jesús Javier Fernando Pedro Jorge Rafael Alberto Andrés Gabriel Mario Pablo Diego Sergio Ricardo Eduardo Enrique Roberto Óscar Ramón Raúl Rubén Julio Felipe Alejandro Guillermo Gustavo Ernesto Ignacio Jaime Joaquín Álvaro Santiago Tomás Vicente Víctor Alfonso Alfredo Arturo César Emilio Esteban Hugo Isabel Carmen Ana Rosa Pilar Teresa Lucía Elena Marta Marta Cristina Dolores Mercedes Concepción Beatriz Patricia Claudia Gabriela Verónica Alejandra Rocío Inés Margarita Juana Josefa Raquel Silvia Sofía Natalia Paula Adriana Consuelo Soledad Guadalupe Esperanza Rodrigo Lázaro Salvador Benito Hernán Iván Leopoldo Octavio Xavier Óscar Maria Jose Angel Jesus Andres Ramon Raul Victor Cesar Lucia Sofia Ines
        """);

    public static WordList SpanishFamilyNames { get; } = new("""
        García Garcia Vargas Romero Torres Castro Ortega Rojas Silva Molina Morales Reyes Flores Rivera Herrera Medina Aguilar Vega Castillo Guerrero Ramos Cruz Soto Delgado Contreras Luna Mendoza Salazar Navarro Cabrera Ríos Campos Figueroa Mejía Acosta Cárdenas Peña León Cortés Cortez Cervantes Arias Bravo Fuentes Guerra Miranda Mora Moreno Ochoa Padilla Paredes Pacheco Rivas Rosales Ruiz Salas Santos Serrano Solís Trujillo Valencia Vera Villalobos Zamora Zapata Borges Bolaño Cortázar Lozano Montero Santana Escobar Arango Duque Uribe Piñera Bachelet Allende Carrillo Franco Blanco Gallego Iglesias Vidal Pascual Crespo Zapatero Guzmán Durán Roldán Beltrán Galván Bermejo Calderón Colón Rincón Ordóñez Bustamante
        """);
}
