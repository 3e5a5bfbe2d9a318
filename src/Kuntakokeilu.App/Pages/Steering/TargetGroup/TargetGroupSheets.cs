using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>The target-group tables as the sheets of a workbook.</summary>
internal sealed class TargetGroupSheets(LaunchFigures figures, PersonYears years, Texts texts)
{
    internal Sheet Areas() =>
        new(
            texts["target_group.sheet.areas"],
            [texts["target_group.area_number"], texts["column.area"], .. Headings()],
            [
                .. TargetRow
                    .Areas(figures, texts)
                    .Select(row => (IReadOnlyList<object?>)[AreaNumber(row), row.Name, .. Values(row.People)]),
            ]
        );

    internal Sheet Municipalities(IReadOnlyList<TargetRow> rows) =>
        new(
            texts["target_group.sheet.municipalities"],
            [texts["column.area"], texts["target_group.code"], texts["column.municipality"], .. Headings()],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<object?>)
                        [
                            row.Area is null ? null : PilotAreaNumbers.Name(row.Area, texts),
                            row.Municipality is null ? null : $"{row.Municipality.Code}",
                            row.Name,
                            .. Values(row.People),
                        ]
                ),
            ]
        );

    internal Sheet Combinations(LaunchGroup people) =>
        new(
            texts["target_group.sheet.combinations"],
            [texts["target_group.combination"], texts["column.people"]],
            [
                .. people.Combinations.Select(one =>
                    (IReadOnlyList<object?>)[IndexModel.InWords(one.Grounds, texts), one.People]
                ),
            ]
        );

    /// <summary>Where the numbers come from, of which day, and by which formula.</summary>
    internal Sheet About(bool isSynthetic)
    {
        string day = texts.Date(LawBook.PilotStart.AddDays(-1));
        List<IReadOnlyList<object?>> rows =
        [
            [texts["target_group.date"], texts["target_group.date_text", day, texts.Date(LawBook.PilotStart)]],
            [texts["target_group.formula_name"], texts["target_group.formula_text", years.CustomersPerPersonYear]],
            [texts["target_group.heading.ground"], texts["target_group.note.ground"]],
            [texts["target_group.heading.days"], texts["target_group.note.days"]],
        ];
        if (figures.LastChange is { } changed)
            rows.Insert(1, [texts["target_group.updated"], texts.Date(LegalDay.Of(changed))]);
        if (isSynthetic)
            rows.Insert(0, [texts["target_group.synthetic"], null]);
        return new(
            texts["target_group.sheet.about"],
            [texts["target_group.source"], texts["target_group.source_text"]],
            rows
        );
    }

    private static int? AreaNumber(TargetRow row) => row.Area is null ? null : PilotAreaNumbers.Of(row.Area);

    private IEnumerable<string> Headings() => TargetColumn.All.Select(column => column.Heading(texts));

    private IEnumerable<object?> Values(LaunchGroup people) =>
        TargetColumn.All.Select(column => (object?)column.Value(people, years));
}
