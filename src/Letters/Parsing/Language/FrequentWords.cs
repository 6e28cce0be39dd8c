namespace Letters.Parsing.Language;

/// <summary>The words that make up a quarter or more of any text in a language: articles, prepositions, pronouns, conjunctions.</summary>
internal static class FrequentWords
{
    public static IReadOnlyDictionary<string, string[]> Latin { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["en"] = Words("the of and to a in that is for we it with as on be are by this our you have from will not your an at which their these has all who or their been should must"),
        ["es"] = Words("de la que el en y los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta son entre cuando muy sin sobre también ha nos nuestro nuestra ustedes es"),
        ["fr"] = Words("de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont nous vous notre nos votre aux avec cette ces l d être ont mais ou leur leurs"),
        ["de"] = Words("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über wir uns unsere ihnen ihre oder haben"),
        ["pt"] = Words("de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao das à seu sua ou nos já está também pelo pela até isso são nossa nosso vossa este esta"),
        ["it"] = Words("di e il la che in a per un è del della non i le una con da sono si dei delle al alla come più nel anche ma lo gli ci questo questa nella ha dal noi vostra nostra nostro o ed degli"),
        ["nl"] = Words("de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door over die wij ons onze u uw worden wordt naar hebben deze dit geen nog"),
        ["pl"] = Words("i w na z do się że nie to o jest od po za przez dla oraz jak co by są ze czy ich tym jako które który która tego przed nas nasze naszej państwa aby tej lub"),
        ["tr"] = Words("ve bir bu için ile da de olarak olan gibi daha çok en kadar her ne var ya biz bizim sizin sizi sizden ki olduğu tüm ancak veya ise bütün değil"),
        ["cs"] = Words("a v se na je že s z do o k i ve pro za by po jako jsou není od ale které který která my nás naše vás tak být jsme"),
        ["sv"] = Words("och i att det som en på är av för med den till inte om har de ett vi ni var från kan ska men eller vår våra er dessa detta"),
        ["da"] = Words("og i at det er en til af som på for med den de ikke har vi et om var fra kan skal men eller vores jer disse dette blive også"),
        ["nb"] = Words("og i å det er en til av som på for med den de ikke har vi et om var fra kan skal men eller vår våre dere disse dette bli også"),
        ["fi"] = Words("ja on ei se että ovat oli myös kun mutta tai sekä jotka joka niin kuin olla tämä me meidän te hän sen ovat voi olemme"),
        ["hu"] = Words("a az és hogy nem is egy ez meg de van már csak el mint azt ki ha volt még nem minden lehet vagy mi önök"),
        ["ro"] = Words("de și în a la cu nu o că pe este din pentru un să mai sunt care se al ale prin sau ca dar noi dumneavoastră acest această"),
        ["ca"] = Words("de la i el que a en les els per un una amb no és del al es com més dels són aquest aquesta o però hem ens seva seu"),
    };

    public static IReadOnlyDictionary<string, string[]> Cyrillic { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ru"] = Words("и в не на что с по как это к из для мы от за вы о у же все его но их бы так она они или мы нас вас наш наши который которые быть были"),
        ["uk"] = Words("і в у не на що з та до як це за для ми від ви про є й із але або їх ми нас вас наші ваші який які що бути були його"),
        ["bg"] = Words("и на да за се в от с не е са по че като до ние ви ние това със но или тази които който към сме ни вие"),
        ["sr"] = Words("и у је да се на за од су са не као из што то али који које ми вас нас или о ће смо"),
        ["be"] = Words("і ў на не што з да як гэта за для мы ад вы пра ёсць але або іх нас вас нашы які якія быць"),
    };

    private static string[] Words(string words) => [.. words.Split(' ').Distinct(StringComparer.Ordinal)];
}
