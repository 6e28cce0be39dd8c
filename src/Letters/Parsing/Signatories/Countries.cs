using System.Collections.Frozen;

namespace Letters.Parsing.Signatories;

/// <summary>Names of countries as lists of signatories use them for headings, in English and, where they differ much, in a few other languages.</summary>
internal static class Countries
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = """
        Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Côte d’Ivoire|Democratic Republic of the Congo|Denmark|Djibouti|Dominican Republic|Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Europe|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|International|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|The Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Russian Federation|Rwanda|Samoa|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|UK|United States|United States of America|USA|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Viet Nam|Wales|Yemen|Zambia|Zimbabwe
        Africa|Asia|Asia-Pacific|Latin America|Middle East|North America|South America|Oceania|Caribbean
        Deutschland|Österreich|Schweiz|Frankreich|Italien|Spanien|Belgien|Niederlande|Polen|Vereinigtes Königreich|Vereinigte Staaten|Allemagne|Autriche|Suisse|Espagne|Italie|Belgique|Pays-Bas|Royaume-Uni|États-Unis|Maroc|Tunisie|Algérie|Sénégal|Alemania|España|Francia|Italia|Reino Unido|Estados Unidos|México|Perú|Brasil|Panamá|República Dominicana|Bélgica|Suiza|Svizzera|Germania|Polska|Niemcy|Россия|Украина|Україна|Польша|Германия|Ελλάδα|日本|中国|台灣|台湾|香港|한국
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
