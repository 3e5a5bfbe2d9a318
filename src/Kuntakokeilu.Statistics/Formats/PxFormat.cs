using System.Buffers;
using System.Globalization;
using System.Text;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>
/// PC-Axis files (AXIS-VERSION 2013) in one language. The figures are perturbed, so nothing may be summed:
/// AGGREGALLOWED is NO and an elimination is always a value.
/// </summary>
public static class PxFormat
{
    /// <summary>
    /// The bytes in which an extract is written: ISO-8859-15, or windows-1252 when a text needs what only that has, as
    /// the en dash.
    /// </summary>
    public static Encoding EncodingOf(Extract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return PxText.EncodingOf(Written(extract));
    }

    /// <summary>Writes an extract; returns the encoding.</summary>
    public static Encoding Write(IBufferWriter<byte> output, Extract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        string text = Written(extract);
        Encoding encoding = PxText.EncodingOf(text);
        encoding.GetBytes($"CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"{encoding.WebName}\";\n", output);
        encoding.GetBytes(text, output);
        return encoding;
    }

    private static string Written(Extract extract)
    {
        PxText px = new();
        TableDefinition table = extract.Definition;
        px.Text("LANGUAGE", extract.Language);
        px.Text("LANGUAGES", extract.Language);
        px.Text("CREATION-DATE", Moment(extract.Edition.PublishedAt));
        px.Word("DECIMALS", $"{extract.Contents.Max(one => one.Decimals)}");
        px.Word("SHOWDECIMALS", $"{Shown(extract)}");
        px.Text("MATRIX", table.Id);
        px.Word("AGGREGALLOWED", "NO");
        px.Word("COPYRIGHT", "NO");
        px.Text("SUBJECT-CODE", extract.Edition.SubjectCode);
        px.Text("SUBJECT-AREA", extract.Text(extract.Edition.Subject));
        px.Text("TITLE", extract.Text(table.Title));
        px.Text("DESCRIPTION", extract.Text(table.Title));
        px.Word("DESCRIPTIONDEFAULT", "YES");
        px.Text("CONTENTS", extract.Holds);
        px.Text("UNITS", string.Join(", ", extract.Contents.Select(one => extract.Text(one.Unit)).Distinct()));
        Names(px, "STUB", extract, extract.Selection.Stub);
        Names(px, "HEADING", extract, extract.Selection.Heading);
        px.Text("CONTVARIABLE", Label(extract, table.Contents));
        foreach (ChosenVariable one in extract.Selection.Variables)
            px.Texts(Of("VALUES", extract, one), one.Values.Select(value => extract.NameOf(one.Variable, value)));
        foreach (ChosenVariable one in extract.Selection.Variables)
            Variable(px, extract, one);
        Contents(px, extract);
        px.Text("SOURCE", extract.Text(extract.Edition.Source));
        // A note that must be shown.
        if (table.Notes.Count > 0)
            px.Text("NOTEX", string.Join('#', table.Notes.Select(extract.Text)));
        px.Text("DATASYMBOL1", ".");
        px.Text("DATASYMBOL2", "..");
        Data(px, extract);
        return px.ToString();
    }

    private static void Variable(PxText px, Extract extract, ChosenVariable one)
    {
        Variable variable = one.Variable;
        px.Texts(Of("CODES", extract, one), one.Values.Select(value => value.Code));
        px.Text(Of("VARIABLECODE", extract, one), variable.Code);
        px.Text(Of("VARIABLE-TYPE", extract, one), TypeOf(variable.Kind));
        if (variable.Kind is VariableKind.Time)
            px.Timeval(Of("TIMEVAL", extract, one), one.Values.Select(value => value.Code.Replace("M", "")));
        // Only a value of the file itself can stand for the variable.
        if (one.Values.FirstOrDefault(value => value.Code == variable.EliminationCode) is { } whole)
            px.Text(Of("ELIMINATION", extract, one), extract.NameOf(variable, whole));
    }

    /// <summary>By the letters that programs of the PX family look for.</summary>
    private static string TypeOf(VariableKind kind) =>
        kind switch
        {
            VariableKind.Content => "C",
            VariableKind.Time => "T",
            VariableKind.Geographical => "G",
            VariableKind.Nominal or VariableKind.Ordinal => "V",
        };

    /// <summary>The fewest that any has: PRECISION can only add to them.</summary>
    private static int Shown(Extract extract) => extract.Contents.Min(one => one.Decimals);

    private static void Contents(PxText px, Extract extract)
    {
        string variable = PxText.Quoted(Label(extract, extract.Definition.Contents));
        foreach (Content one in extract.Contents)
        {
            string name = PxText.Quoted(extract.NameOf(extract.Definition.Contents, one));
            if (one.Decimals > Shown(extract))
                px.Word($"PRECISION({variable},{name})", $"{one.Decimals}");
            px.Text($"LAST-UPDATED({name})", Moment(extract.Edition.PublishedAt));
            px.Text($"UNITS({name})", extract.Text(one.Unit));
            px.Text($"STOCKFA({name})", one.IsFlow ? "F" : "S");
            px.Text($"VALUENOTE({variable},{name})", $"{extract.Text(one.Definition)} ({extract.Text(one.Source)})");
        }
    }

    private static void Data(PxText px, Extract extract)
    {
        StringBuilder row = new();
        int columns = extract.Selection.Columns;
        px.Begin("DATA");
        for (int cell = 0; cell < extract.Figures.Count; cell++)
        {
            Figure figure = extract.Figures[cell];
            if (cell % columns > 0)
                row.Append(' ');
            string text = Grid.TextOf(figure, extract.ContentOf(cell).Decimals);
            row.Append(figure.HasNumber ? text : $"\"{text}\"");
            if ((cell + 1) % columns > 0)
                continue;
            px.Row(row.ToString());
            row.Clear();
        }
        px.End();
    }

    private static void Names(PxText px, string keyword, Extract extract, IReadOnlyList<ChosenVariable> variables)
    {
        if (variables.Count > 0)
            px.Texts(keyword, variables.Select(one => Label(extract, one.Variable)));
    }

    private static string Of(string keyword, Extract extract, ChosenVariable one) =>
        $"{keyword}({PxText.Quoted(Label(extract, one.Variable))})";

    private static string Label(Extract extract, Variable variable) => extract.Text(variable.Label);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd HH:mm", CultureInfo.InvariantCulture);
}
