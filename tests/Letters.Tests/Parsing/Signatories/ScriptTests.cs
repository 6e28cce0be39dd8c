namespace Letters.Tests.Parsing.Signatories;

/// <summary>Lists in scripts that have neither capitals nor, some of them, spaces.</summary>
public class ScriptTests
{
    [Fact]
    public void Reads_chinese_japanese_and_korean_names_with_offices() => Assert.Equal(
        ["王小明 | 北京大学教授", "山田太郎 | 東京大学教授", "김철수 | 서울대학교 교수", "王大文"],
        SignatoryText.Printed(SignatoryText.Read("王小明，北京大学教授\n山田太郎（東京大学教授）\n김철수 (서울대학교 교수)\n王大文")));

    [Fact]
    public void Tells_organisations_in_han_kana_and_hangul() => Assert.Equal(
        ["Organisation 日本例協会", "Organisation 例示基金会", "Organisation 예시 재단", "山田太郎"],
        SignatoryText.Printed(SignatoryText.Read("日本例協会\n\n例示基金会\n\n예시 재단\n\n山田太郎")));

    [Fact]
    public void Parts_a_paragraph_of_names_at_ideographic_commas() =>
        Assert.Equal(["王小明", "李大文", "张三"], SignatoryText.Printed(SignatoryText.Read("王小明、李大文、张三")));

    [Theory]
    [InlineData("他231名", 231)]
    [InlineData("ほか 1,204名", 1204)]
    [InlineData("외 231명", 231)]
    [InlineData("ו-231 נוספים", 231)]
    [InlineData("و 40 آخرون", 40)]
    public void Counts_those_who_are_not_named(string line, int count)
    {
        var others = SignatoryText.Read($"山田太郎\n\n{line}").Signatories[^1];
        Assert.Equal((SignatoryKind.Others, count, line), (others.Kind, others.Count, others.Name.Text));
    }

    [Fact]
    public void Reads_arabic_and_hebrew_lists() => Assert.Equal(
        ["محمد أحمد | كاتب", "Organisation جمعية المثال", "דוד כהן | סופר", "Organisation עמותת דוגמה"],
        SignatoryText.Printed(SignatoryText.Read("محمد أحمد\nكاتب\n\nجمعية المثال\n\nדוד כהן\nסופר\n\nעמותת דוגמה")));

    [Fact]
    public void Knows_headings_in_other_scripts()
    {
        var letter = SignatoryText.Read("団体\n\n日本例協会\n\n個人：\n\n山田太郎\n\nОрганизации\n\nПример");
        Assert.Equal([("団体", SignatoryKind.Organisation), ("個人", SignatoryKind.Person), ("Организации", SignatoryKind.Organisation)], letter.Signatories.Select(signatory => (signatory.Group, signatory.Kind)));
    }
}
