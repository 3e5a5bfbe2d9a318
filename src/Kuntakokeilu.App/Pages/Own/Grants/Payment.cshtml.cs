using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Payments;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Grants;

/// <summary>An application for payment: how far it is, what was decided, and what is asked.</summary>
[Access(GrantsSubject.ViewOwnGrants, Post = PaymentsSubject.ClaimPayment, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PaymentModel(Gate gate, PaymentSteps steps) : ClaimPage(gate, steps, Applicant.Jobseeker);
