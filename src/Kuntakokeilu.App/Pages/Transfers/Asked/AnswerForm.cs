using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Transfers.Requests;

namespace Kuntakokeilu.App.Pages.Transfers.Asked;

/// <summary>What a municipality answers: yes or no, with a reason for no; or its statement.</summary>
internal sealed class AnswerForm : Form
{
    private static readonly RequestStep[] Answers = [RequestStep.Accept, RequestStep.Decline];

    private readonly Texts t;
    private readonly bool isProposal;

    internal AnswerForm(Texts t, RequestStep asked)
    {
        this.t = t;
        isProposal = asked is RequestStep.Propose;
        Answer = new("answer", t["asked.answer"], Answers, one => t.Of("request_do", one))
        {
            Missing = t["asked.no_answer"],
        };
        Text = new("text", t.Of("request_text", isProposal ? RequestStep.Decline : RequestStep.Comment))
        {
            Lines = 6,
            Shortest = 10,
            Longest = 2000,
            Missing = isProposal ? null : t["request_form.no_text"],
        };
    }

    private ChoiceField<RequestStep> Answer { get; }

    private TextField Text { get; }

    internal override IReadOnlyList<Field> Fields => isProposal ? [Answer, Text] : [Text];

    /// <summary>Who declines tells why; who accepts need not.</summary>
    protected override void Compare(Texts texts)
    {
        if (isProposal && Answer.Value is RequestStep.Decline && Text.Value.Length == 0)
            Text.Refuse(t["request_form.no_text"]);
    }

    internal NewStep Step(short version) =>
        new(
            isProposal ? Answer.Value!.Value : RequestStep.Comment,
            isProposal ? RequestParty.Receiver : RequestParty.Sender,
            version,
            Text.Value
        );
}
