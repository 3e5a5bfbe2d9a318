using DocumentFormat.OpenXml.Wordprocessing;

namespace Kuntakokeilu.App.Surveys;

/// <summary>How a report looks in Word: the styles that every program knows by name, so that a reader can change them.</summary>
internal static class ReportStyles
{
    private const string Blue = "00356B";

    internal static Styles Make(string language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts { Ascii = "Arial", HighAnsi = "Arial" },
                        new FontSize { Val = "21" },
                        new Languages { Val = Culture(language) }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "140",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Of("Normal", "Normal", isDefault: true),
            Titled("Title", "Title", "40", level: null),
            Titled("Heading1", "heading 1", "32", level: 0),
            Titled("Heading2", "heading 2", "27", level: 1),
            Titled("Heading3", "heading 3", "23", level: 2),
            Of("Caption", "caption", new StyleRunProperties(new Bold())),
            Of("Note", "Table note", new StyleRunProperties(new Color { Val = "4A5460" }, new FontSize { Val = "19" })),
            new Style(
                new StyleName { Val = "List Bullet" },
                new StyleParagraphProperties(
                    new NumberingProperties(new NumberingId { Val = 1 }),
                    new SpacingBetweenLines { After = "40" }
                )
            )
            {
                Type = StyleValues.Paragraph,
                StyleId = "ListBullet",
            },
            new Style(
                new StyleName { Val = "Report table" },
                new StyleTableProperties(
                    new TableBorders(
                        new TopBorder
                        {
                            Val = BorderValues.Single,
                            Size = 8,
                            Color = Blue,
                        },
                        new BottomBorder
                        {
                            Val = BorderValues.Single,
                            Size = 8,
                            Color = Blue,
                        },
                        new InsideHorizontalBorder
                        {
                            Val = BorderValues.Single,
                            Size = 4,
                            Color = "C4CBD4",
                        }
                    ),
                    new TableCellMarginDefault(
                        new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                        new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
                    )
                )
            )
            {
                Type = StyleValues.Table,
                StyleId = "ReportTable",
            }
        );

    internal static Numbering Bullets() =>
        new(
            new AbstractNum(
                new Level(
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 0,
            },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }
        );

    private static Style Titled(string id, string name, string size, int? level)
    {
        StyleParagraphProperties paragraph = new(
            new KeepNext(),
            new SpacingBetweenLines { Before = "280", After = "120" }
        );
        if (level is { } outline)
            paragraph.Append(new OutlineLevel { Val = outline });
        return new Style(
            new StyleName { Val = name },
            new NextParagraphStyle { Val = "Normal" },
            paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = Blue }, new FontSize { Val = size })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static Style Of(string id, string name, StyleRunProperties? looks = null, bool isDefault = false)
    {
        Style style = new(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (looks is not null)
            style.Append(looks);
        return style;
    }

    private static string Culture(string language) =>
        language switch
        {
            "fi" => "fi-FI",
            "sv" => "sv-FI",
            _ => "en-GB",
        };
}
