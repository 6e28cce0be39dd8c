namespace Letters.Tests.Builders;

/// <summary>A letter that runs from right to left, with words and names that do not.</summary>
public static class ArabicLetter
{
    public static Letter Create() => new()
    {
        Slug = Slug.Parse("open-archive"),
        Language = LanguageTag.Parse("ar"),
        Title = new("أبقوا دار المحفوظات مفتوحة"),
        Standfirst = [new("يطالب أربعون مؤرخًا وست مؤسسات الوزارة بإبقاء قاعات المطالعة مفتوحة.")],
        Addressees = [new("وزارة الثقافة\nRue de l’Athénée 1\nجنيف")],
        Subject = new("الموضوع: إغلاق قاعات المطالعة"),
        Salutation = new("معالي الوزيرة،"),
        Body = Block.Anchor(
        [
            new("", BlockType.Paragraph, new("نكتب إليكم بشأن مشروع UNESCO رقم 12 وما تلاه.") { Marks = [new(22, 6, MarkType.Strong), new(45, 0, MarkType.NoteReference, "1")] }),
            new("", BlockType.Heading, new("ما نطلبه")) { Level = 1 },
            new("", BlockType.ListItem, new("إبقاء القاعات مفتوحة.")) { Level = 1, Number = 1 },
            new("", BlockType.ListItem, new("الحفاظ على الموظفين.")) { Level = 1, Number = 2 },
            new("", BlockType.Quotation, new("الأرشيف الذي لا يقرؤه أحد قبو.")),
            new("", BlockType.Paragraph, new("نأمل ردكم.")),
        ]),
        Closing = new("مع فائق الاحترام،"),
        Signatories =
        [
            new(1, new("محمد أحمد"), [new(new("أستاذ التاريخ، جامعة القاهرة"))]) { Group = "الأفراد" },
            new(2, new("Ada Lovelace"), [new(new("Professor of History, Example University"))]) { Group = "الأفراد" },
            new(3, new("מרים לוי"), [new(new("أستاذة في معهد MIT"))]) { Group = "الأفراد" },
            new(4, new("جمعية المحفوظات"), []) { Kind = SignatoryKind.Organisation, Group = "المنظمات" },
        ],
        Notes = [new("1", new("قانون المحفوظات، المادة 3."))],
        Metadata = new() { Date = new DateOnly(2024, 5, 12), Place = "جنيف", License = "CC-BY-SA-4.0", Status = LetterStatus.Closed, Keywords = ["أرشيف", "access"] },
    };
}
