using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>How a form is filled in wrongly, as a whole.</summary>
internal enum Badly
{
    /// <summary>Nothing is written and nothing chosen.</summary>
    Empty,

    /// <summary>Every text is too long and every day none of the calendar; what is chosen is right.</summary>
    TooLong,

    /// <summary>Signs that no keyboard writes, answers that were never offered.</summary>
    Unwritable,
}

/// <summary>Fills forms in wrongly, and tells what is wrong with the page that answers.</summary>
internal static class BadForm
{
    /// <summary>A form that is sent with a null character is refused by the server as none at all.</summary>
    private const string Unwritable = "abc\u0001d efgh";

    private const string UnwritableInAddress = "ab\0c\u0001d efgh";

    private static readonly string TooLong = new('ä', 20_001);

    /// <summary>Longer than any field, and shorter than the longest line of a request.</summary>
    private static readonly string TooLongInAddress = new('a', 2_000);

    /// <summary>Whether there is something in it to fill in wrongly.</summary>
    internal static bool CanBeWrong(this PageForm form, Badly how) =>
        how is Badly.Empty
            ? form.Has(ControlKind.Text, ControlKind.Figure, ControlKind.Choice, ControlKind.Ticks, ControlKind.File)
            : form.Has(ControlKind.Text, ControlKind.Figure);

    internal static IEnumerable<string> Written(PageForm form, Control control, Badly how) =>
        (control.Kind, how) switch
        {
            (ControlKind.Hidden, _) => [control.Value],
            (ControlKind.Button, _) => control.Value.Length > 0 ? [control.Value] : [],
            (ControlKind.Text or ControlKind.Figure, Badly.Empty) => [""],
            (_, Badly.Empty) => [],
            (ControlKind.Text, Badly.TooLong) => [form.IsPost ? TooLong : TooLongInAddress],
            (ControlKind.Figure, Badly.TooLong) => ["31.2.2022"],
            (ControlKind.Choice or ControlKind.Ticks, Badly.TooLong) => [Right(control)],
            (ControlKind.Figure, Badly.Unwritable) => ["1.3.2022\u0001"],
            _ => [form.IsPost ? Unwritable : UnwritableInAddress],
        };

    /// <summary>As somebody might fill it in who means well.</summary>
    internal static string Right(Control control) =>
        control.Kind switch
        {
            ControlKind.Text => control.Value.Length > 0 ? control.Value : "Malli teksti, a@malli.fi",
            ControlKind.Figure => control.Value.Length > 0 ? control.Value : "15.11.2024",
            ControlKind.Choice or ControlKind.Ticks => control.Value.Length > 0
                ? control.Value
                : control.Offered.FirstOrDefault(one => one.Length > 0) ?? "",
            _ => control.Value,
        };

    /// <summary>What is wrong with the page that tells what is wrong; nothing when it does as it should.</summary>
    internal static IEnumerable<string> Faults(PageForm form, Badly how, IDocument page)
    {
        IElement[] errors = [.. page.QuerySelectorAll(".field__error")];
        if (errors.Length == 0)
            yield return "no message at a field";
        if (page.QuerySelector(".error-summary") is null)
            yield return "no summary of what is wrong";
        foreach (IElement error in errors)
            if (
                !page.QuerySelectorAll("[aria-describedby]")
                    .Any(one => one.GetAttribute("aria-describedby")!.Split(' ').Contains(error.Id))
            )
                yield return $"{error.Id} describes no field";
        foreach (IElement link in page.QuerySelectorAll(".error-summary a"))
            if (page.GetElementById(link.GetAttribute("href")![1..]) is null)
                yield return $"the summary leads to {link.GetAttribute("href")}, which is not there: {link.TextContent}";
        string[] told = [.. errors.Select(error => error.Id ?? "")];
        foreach (IElement wrong in page.QuerySelectorAll("main [aria-invalid=true]"))
            if (!Described(wrong).Any(told.Contains))
                yield return $"{wrong.Id} is wrong and nothing says why";
        foreach (IElement error in errors)
            if (
                !page.QuerySelectorAll(".error-summary a")
                    .Any(link => $"{link.GetAttribute("href")}-error" == $"#{error.Id}")
            )
                yield return $"{error.Id} is not in the summary";
        IElement shown = form.In(page);
        foreach (Control control in form.Controls)
            if (Lost(form, control, how, shown) is { } lost)
                yield return lost;
    }

    /// <summary>By what a field is described, and the group of answers that it stands in.</summary>
    private static IEnumerable<string> Described(IElement field) =>
        new[] { field, field.Closest("fieldset") }.SelectMany(one =>
            (one?.GetAttribute("aria-describedby") ?? "").Split(' ')
        );

    /// <summary>What was written and does not stand in the field any more.</summary>
    private static string? Lost(PageForm form, Control control, Badly how, IElement shown)
    {
        if (control.Kind is ControlKind.Hidden or ControlKind.Button or ControlKind.File || how is Badly.Empty)
            return null;
        string[] sent = [.. Written(form, control, how)];
        IElement[] fields = [.. shown.QuerySelectorAll($"[name='{control.Name}']")];
        if (fields.Length == 0)
            return $"{control.Name} is gone";
        if (control.Kind is ControlKind.Text or ControlKind.Figure)
        {
            string stands = fields[0] is IHtmlTextAreaElement area ? area.Value : fields[0].GetAttribute("value") ?? "";
            return Visible(stands) == Visible(sent[0]) ? null : $"{control.Name} has lost what was written";
        }
        if (how is not Badly.TooLong || sent[0].Length == 0)
            return null;
        bool isChosen = fields.Any(one =>
            one is IHtmlSelectElement select
                ? select.Value == sent[0]
                : one is IHtmlInputElement input && input.IsChecked && input.Value == sent[0]
        );
        return isChosen ? null : $"{control.Name} has lost what was chosen";
    }

    /// <summary>A page can't show the null character: a browser reads it as a sign of replacement.</summary>
    private static string Visible(string text) =>
        string.Concat(text.Where(sign => !char.IsControl(sign) && sign is not '\uFFFD'));
}
