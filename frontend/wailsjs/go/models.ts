export namespace applicant {
	
	export class Figures {
	    introduced: number;
	    applied: number;
	    hired: number;
	    rejected: number;
	    withdrawn: number;
	
	    static createFrom(source: any = {}) {
	        return new Figures(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.introduced = source["introduced"];
	        this.applied = source["applied"];
	        this.hired = source["hired"];
	        this.rejected = source["rejected"];
	        this.withdrawn = source["withdrawn"];
	    }
	}
	export class NoteMark {
	    mark: form.Mark;
	    why: form.Words;
	
	    static createFrom(source: any = {}) {
	        return new NoteMark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.mark = this.convertValues(source["mark"], form.Mark);
	        this.why = this.convertValues(source["why"], form.Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace bridge {
	
	export class BuiltInView {
	    name: string;
	    version: string;
	    licence: string;
	
	    static createFrom(source: any = {}) {
	        return new BuiltInView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.version = source["version"];
	        this.licence = source["licence"];
	    }
	}
	export class ChangesView {
	    version: string;
	    day: string;
	    lines: string[];
	    new: boolean;
	
	    static createFrom(source: any = {}) {
	        return new ChangesView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.day = source["day"];
	        this.lines = source["lines"];
	        this.new = source["new"];
	    }
	}
	export class AboutView {
	    version: string;
	    built: string;
	    changes: ChangesView[];
	    parts: BuiltInView[];
	
	    static createFrom(source: any = {}) {
	        return new AboutView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.version = source["version"];
	        this.built = source["built"];
	        this.changes = this.convertValues(source["changes"], ChangesView);
	        this.parts = this.convertValues(source["parts"], BuiltInView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AuthenticatorView {
	    inUse: boolean;
	    picture: string;
	    secret: string;
	    recovery: string[];
	
	    static createFrom(source: any = {}) {
	        return new AuthenticatorView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.inUse = source["inUse"];
	        this.picture = source["picture"];
	        this.secret = source["secret"];
	        this.recovery = source["recovery"];
	    }
	}
	export class CodeView {
	    name: string;
	    device: string;
	    own: boolean;
	    until: string;
	
	    static createFrom(source: any = {}) {
	        return new CodeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.device = source["device"];
	        this.own = source["own"];
	        this.until = source["until"];
	    }
	}
	export class AddressAskedView {
	    address: string;
	    main: boolean;
	    mailed: boolean;
	    done: boolean;
	    key: string;
	    triesLeft: number;
	
	    static createFrom(source: any = {}) {
	        return new AddressAskedView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.address = source["address"];
	        this.main = source["main"];
	        this.mailed = source["mailed"];
	        this.done = source["done"];
	        this.key = source["key"];
	        this.triesLeft = source["triesLeft"];
	    }
	}
	export class AddressView {
	    address: string;
	    main: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AddressView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.address = source["address"];
	        this.main = source["main"];
	    }
	}
	export class DeviceView {
	    fingerprint: string;
	    name: string;
	    address: string;
	    since: string;
	    until: string;
	    trusted: boolean;
	    own: boolean;
	
	    static createFrom(source: any = {}) {
	        return new DeviceView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.fingerprint = source["fingerprint"];
	        this.name = source["name"];
	        this.address = source["address"];
	        this.since = source["since"];
	        this.until = source["until"];
	        this.trusted = source["trusted"];
	        this.own = source["own"];
	    }
	}
	export class LoginView {
	    state: string;
	    address: string;
	    key: string;
	    triesLeft: number;
	    minutes: number;
	    until: string;
	    trusted: boolean;
	    offer: string;
	    authenticator: boolean;
	
	    static createFrom(source: any = {}) {
	        return new LoginView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.address = source["address"];
	        this.key = source["key"];
	        this.triesLeft = source["triesLeft"];
	        this.minutes = source["minutes"];
	        this.until = source["until"];
	        this.trusted = source["trusted"];
	        this.offer = source["offer"];
	        this.authenticator = source["authenticator"];
	    }
	}
	export class AccountPage {
	    id: string;
	    office: string;
	    officeAddress: string;
	    officePrint: string;
	    login: LoginView;
	    devices: DeviceView[];
	    addresses: AddressView[];
	    moreAddresses: number;
	    asked: AddressAskedView;
	    code: string;
	    codes: CodeView[];
	    authenticator: AuthenticatorView;
	
	    static createFrom(source: any = {}) {
	        return new AccountPage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.office = source["office"];
	        this.officeAddress = source["officeAddress"];
	        this.officePrint = source["officePrint"];
	        this.login = this.convertValues(source["login"], LoginView);
	        this.devices = this.convertValues(source["devices"], DeviceView);
	        this.addresses = this.convertValues(source["addresses"], AddressView);
	        this.moreAddresses = source["moreAddresses"];
	        this.asked = this.convertValues(source["asked"], AddressAskedView);
	        this.code = source["code"];
	        this.codes = this.convertValues(source["codes"], CodeView);
	        this.authenticator = this.convertValues(source["authenticator"], AuthenticatorView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AccountView {
	    id: string;
	    business: string;
	    address: string;
	    byHand: boolean;
	    former: boolean;
	
	    static createFrom(source: any = {}) {
	        return new AccountView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.business = source["business"];
	        this.address = source["address"];
	        this.byHand = source["byHand"];
	        this.former = source["former"];
	    }
	}
	export class AddInput {
	    posting: string;
	    values: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new AddInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.posting = source["posting"];
	        this.values = source["values"];
	    }
	}
	
	
	export class AgreeInput {
	    id: string;
	    interview: string;
	    answer: string;
	
	    static createFrom(source: any = {}) {
	        return new AgreeInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.interview = source["interview"];
	        this.answer = source["answer"];
	    }
	}
	export class AnswerInput {
	    kind: string;
	    label: form.Words;
	    unit: form.Words;
	    min: string;
	    value: string;
	
	    static createFrom(source: any = {}) {
	        return new AnswerInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.label = this.convertValues(source["label"], form.Words);
	        this.unit = this.convertValues(source["unit"], form.Words);
	        this.min = source["min"];
	        this.value = source["value"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class AnswerView {
	    said: string;
	    message: string;
	    at: string;
	    start: string;
	    old: boolean;
	    other: string;
	
	    static createFrom(source: any = {}) {
	        return new AnswerView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.said = source["said"];
	        this.message = source["message"];
	        this.at = source["at"];
	        this.start = source["start"];
	        this.old = source["old"];
	        this.other = source["other"];
	    }
	}
	export class ApplicantRow {
	    id: string;
	    name: string;
	    kana: string;
	    posting: string;
	    route: string;
	    media: string;
	    stage: string;
	    since: string;
	    on: string;
	    due: string;
	    dueKind: string;
	    result: string;
	    registered: string;
	    documents: number;
	    notes: number;
	    new: number;
	    meeting: string;
	    doubles: number;
	    updatedAt: string;
	
	    static createFrom(source: any = {}) {
	        return new ApplicantRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.kana = source["kana"];
	        this.posting = source["posting"];
	        this.route = source["route"];
	        this.media = source["media"];
	        this.stage = source["stage"];
	        this.since = source["since"];
	        this.on = source["on"];
	        this.due = source["due"];
	        this.dueKind = source["dueKind"];
	        this.result = source["result"];
	        this.registered = source["registered"];
	        this.documents = source["documents"];
	        this.notes = source["notes"];
	        this.new = source["new"];
	        this.meeting = source["meeting"];
	        this.doubles = source["doubles"];
	        this.updatedAt = source["updatedAt"];
	    }
	}
	export class GuardView {
	    stage: string;
	    why: string;
	
	    static createFrom(source: any = {}) {
	        return new GuardView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stage = source["stage"];
	        this.why = source["why"];
	    }
	}
	export class OutcomeView {
	    values: Record<string, string>;
	    problems: form.Problem[];
	    progress: form.Progress[];
	    number: number;
	    state: string;
	    reason: string;
	    at: string;
	    changed: boolean;
	    until: string;
	    through: boolean;
	
	    static createFrom(source: any = {}) {
	        return new OutcomeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.values = source["values"];
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.number = source["number"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.at = source["at"];
	        this.changed = source["changed"];
	        this.until = source["until"];
	        this.through = source["through"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DoubleView {
	    id: string;
	    name: string;
	    posting: string;
	    why: string;
	
	    static createFrom(source: any = {}) {
	        return new DoubleView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.posting = source["posting"];
	        this.why = source["why"];
	    }
	}
	export class LostView {
	    field: string;
	    value: string;
	    by: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new LostView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.value = source["value"];
	        this.by = source["by"];
	        this.at = source["at"];
	    }
	}
	export class HappeningView {
	    at: string;
	    by: string;
	    kind: string;
	    from: string;
	    to: string;
	
	    static createFrom(source: any = {}) {
	        return new HappeningView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.by = source["by"];
	        this.kind = source["kind"];
	        this.from = source["from"];
	        this.to = source["to"];
	    }
	}
	export class DocumentView {
	    id: string;
	    name: string;
	    type: string;
	    size: number;
	    cameAt: string;
	    by: string;
	
	    static createFrom(source: any = {}) {
	        return new DocumentView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.type = source["type"];
	        this.size = source["size"];
	        this.cameAt = source["cameAt"];
	        this.by = source["by"];
	    }
	}
	export class NoteView {
	    id: string;
	    at: string;
	    by: string;
	    text: string;
	    marks: applicant.NoteMark[];
	
	    static createFrom(source: any = {}) {
	        return new NoteView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.at = source["at"];
	        this.by = source["by"];
	        this.text = source["text"];
	        this.marks = this.convertValues(source["marks"], applicant.NoteMark);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ApplicantView {
	    row: ApplicantRow;
	    postingTitle: string;
	    postingNumber: string;
	    values: Record<string, string>;
	    problems: form.Problem[];
	    progress: form.Progress[];
	    notes: NoteView[];
	    documents: DocumentView[];
	    history: HappeningView[];
	    lost: LostView[];
	    doubles: DoubleView[];
	    joined: ApplicantRow[];
	    outcome: OutcomeView;
	    next: string[];
	    guards: GuardView[];
	    eraseOn: string;
	    keep: number;
	    withdrawn: string;
	
	    static createFrom(source: any = {}) {
	        return new ApplicantView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.row = this.convertValues(source["row"], ApplicantRow);
	        this.postingTitle = source["postingTitle"];
	        this.postingNumber = source["postingNumber"];
	        this.values = source["values"];
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.notes = this.convertValues(source["notes"], NoteView);
	        this.documents = this.convertValues(source["documents"], DocumentView);
	        this.history = this.convertValues(source["history"], HappeningView);
	        this.lost = this.convertValues(source["lost"], LostView);
	        this.doubles = this.convertValues(source["doubles"], DoubleView);
	        this.joined = this.convertValues(source["joined"], ApplicantRow);
	        this.outcome = this.convertValues(source["outcome"], OutcomeView);
	        this.next = source["next"];
	        this.guards = this.convertValues(source["guards"], GuardView);
	        this.eraseOn = source["eraseOn"];
	        this.keep = source["keep"];
	        this.withdrawn = source["withdrawn"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ApproachInput {
	    search: string;
	    number: string;
	    posting: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new ApproachInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.search = source["search"];
	        this.number = source["number"];
	        this.posting = source["posting"];
	        this.text = source["text"];
	    }
	}
	export class ApproachView {
	    id: string;
	    askedAt: string;
	    posting: string;
	    seeker: string;
	    text: string;
	    state: string;
	    reason: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new ApproachView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.askedAt = source["askedAt"];
	        this.posting = source["posting"];
	        this.seeker = source["seeker"];
	        this.text = source["text"];
	        this.state = source["state"];
	        this.reason = source["reason"];
	        this.at = source["at"];
	    }
	}
	export class AskInput {
	    id: string;
	    kind: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new AskInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.reason = source["reason"];
	    }
	}
	export class AtCounter {
	    establishment: string;
	    name: string;
	    kana: string;
	    postal: string;
	    place: string;
	    phone: string;
	    address: string;
	
	    static createFrom(source: any = {}) {
	        return new AtCounter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.establishment = source["establishment"];
	        this.name = source["name"];
	        this.kana = source["kana"];
	        this.postal = source["postal"];
	        this.place = source["place"];
	        this.phone = source["phone"];
	        this.address = source["address"];
	    }
	}
	export class AttachedView {
	    id: string;
	    name: string;
	    size: number;
	
	    static createFrom(source: any = {}) {
	        return new AttachedView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.size = source["size"];
	    }
	}
	
	export class BackupsView {
	    key: boolean;
	    folder: string;
	    keep: number;
	    most: number;
	    least: number;
	    last: string;
	    file: string;
	    trouble: string;
	
	    static createFrom(source: any = {}) {
	        return new BackupsView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.folder = source["folder"];
	        this.keep = source["keep"];
	        this.most = source["most"];
	        this.least = source["least"];
	        this.last = source["last"];
	        this.file = source["file"];
	        this.trouble = source["trouble"];
	    }
	}
	export class BroughtDecision {
	    number: string;
	    received: string;
	    expires: string;
	
	    static createFrom(source: any = {}) {
	        return new BroughtDecision(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.received = source["received"];
	        this.expires = source["expires"];
	    }
	}
	
	export class BusinessInput {
	    name: string;
	    kana: string;
	    postal: string;
	    place: string;
	    phone: string;
	
	    static createFrom(source: any = {}) {
	        return new BusinessInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.kana = source["kana"];
	        this.postal = source["postal"];
	        this.place = source["place"];
	        this.phone = source["phone"];
	    }
	}
	export class DueItem {
	    id: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new DueItem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	    }
	}
	export class DueView {
	    kind: string;
	    count: number;
	    first: DueItem[];
	
	    static createFrom(source: any = {}) {
	        return new DueView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.count = source["count"];
	        this.first = this.convertValues(source["first"], DueItem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CalendarDay {
	    on: string;
	    holiday: form.Words;
	    due: DueView[];
	
	    static createFrom(source: any = {}) {
	        return new CalendarDay(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.on = source["on"];
	        this.holiday = this.convertValues(source["holiday"], form.Words);
	        this.due = this.convertValues(source["due"], DueView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CalendarInput {
	    id: string;
	    interview: string;
	    named: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CalendarInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.interview = source["interview"];
	        this.named = source["named"];
	    }
	}
	export class PlannedView {
	    id: string;
	    of: string;
	    name: string;
	    posting: string;
	    start: string;
	    minutes: number;
	    place: string;
	    link: string;
	    with: string;
	    state: string;
	    said: string;
	    clash: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PlannedView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.of = source["of"];
	        this.name = source["name"];
	        this.posting = source["posting"];
	        this.start = source["start"];
	        this.minutes = source["minutes"];
	        this.place = source["place"];
	        this.link = source["link"];
	        this.with = source["with"];
	        this.state = source["state"];
	        this.said = source["said"];
	        this.clash = source["clash"];
	    }
	}
	export class CalendarView {
	    days: CalendarDay[];
	    planned: PlannedView[];
	
	    static createFrom(source: any = {}) {
	        return new CalendarView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.days = this.convertValues(source["days"], CalendarDay);
	        this.planned = this.convertValues(source["planned"], PlannedView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MatterHead {
	    matter: string;
	    name: string;
	    business: string;
	    address: string;
	    phone: string;
	    mark: string;
	    claimed: string;
	    may: boolean;
	
	    static createFrom(source: any = {}) {
	        return new MatterHead(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.matter = source["matter"];
	        this.name = source["name"];
	        this.business = source["business"];
	        this.address = source["address"];
	        this.phone = source["phone"];
	        this.mark = source["mark"];
	        this.claimed = source["claimed"];
	        this.may = source["may"];
	    }
	}
	export class ChangeView {
	    head: MatterHead;
	    since: string;
	    changes: form.Difference[];
	    problems: form.Problem[];
	
	    static createFrom(source: any = {}) {
	        return new ChangeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.head = this.convertValues(source["head"], MatterHead);
	        this.since = source["since"];
	        this.changes = this.convertValues(source["changes"], form.Difference);
	        this.problems = this.convertValues(source["problems"], form.Problem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ClashView {
	    of: string;
	    name: string;
	    start: string;
	    minutes: number;
	    kind: string;
	
	    static createFrom(source: any = {}) {
	        return new ClashView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.of = source["of"];
	        this.name = source["name"];
	        this.start = source["start"];
	        this.minutes = source["minutes"];
	        this.kind = source["kind"];
	    }
	}
	export class ClerkInput {
	    name: string;
	    roles: string[];
	    password: string;
	
	    static createFrom(source: any = {}) {
	        return new ClerkInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.roles = source["roles"];
	        this.password = source["password"];
	    }
	}
	export class ClerkName {
	    id: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new ClerkName(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	    }
	}
	export class ClosingAtOffice {
	    head: MatterHead;
	    since: string;
	    why: string;
	    valid: number;
	    waiting: number;
	
	    static createFrom(source: any = {}) {
	        return new ClosingAtOffice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.head = this.convertValues(source["head"], MatterHead);
	        this.since = source["since"];
	        this.why = source["why"];
	        this.valid = source["valid"];
	        this.waiting = source["waiting"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ClosingView {
	    stage: string;
	    at: string;
	    most: number;
	
	    static createFrom(source: any = {}) {
	        return new ClosingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stage = source["stage"];
	        this.at = source["at"];
	        this.most = source["most"];
	    }
	}
	
	export class OpenCodeRow {
	    id: string;
	    business: string;
	    number: string;
	    own: boolean;
	    tries: number;
	    issued: string;
	    until: string;
	
	    static createFrom(source: any = {}) {
	        return new OpenCodeRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.business = source["business"];
	        this.number = source["number"];
	        this.own = source["own"];
	        this.tries = source["tries"];
	        this.issued = source["issued"];
	        this.until = source["until"];
	    }
	}
	export class CodesView {
	    rows: OpenCodeRow[];
	    mayIssue: boolean;
	    mayDrop: boolean;
	
	    static createFrom(source: any = {}) {
	        return new CodesView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rows = this.convertValues(source["rows"], OpenCodeRow);
	        this.mayIssue = source["mayIssue"];
	        this.mayDrop = source["mayDrop"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ConsideredView {
	    start: string;
	    clashes: ClashView[];
	    holiday: form.Words;
	    sunday: boolean;
	    dayOff: boolean;
	    hours: string;
	
	    static createFrom(source: any = {}) {
	        return new ConsideredView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.clashes = this.convertValues(source["clashes"], ClashView);
	        this.holiday = this.convertValues(source["holiday"], form.Words);
	        this.sunday = source["sunday"];
	        this.dayOff = source["dayOff"];
	        this.hours = source["hours"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MailServer {
	    host: string;
	    port: number;
	    security: string;
	    pin: string;
	
	    static createFrom(source: any = {}) {
	        return new MailServer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.host = source["host"];
	        this.port = source["port"];
	        this.security = source["security"];
	        this.pin = source["pin"];
	    }
	}
	export class MailSetup {
	    address: string;
	    user: string;
	    smtpUser: string;
	    password: string;
	    oauth: string;
	    imap: MailServer;
	    smtp: MailServer;
	
	    static createFrom(source: any = {}) {
	        return new MailSetup(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.address = source["address"];
	        this.user = source["user"];
	        this.smtpUser = source["smtpUser"];
	        this.password = source["password"];
	        this.oauth = source["oauth"];
	        this.imap = this.convertValues(source["imap"], MailServer);
	        this.smtp = this.convertValues(source["smtp"], MailServer);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CounterInput {
	    name: string;
	    code: string;
	    hours: string;
	    helpDesk: string;
	    mail: MailSetup;
	    clerk: string;
	    password: string;
	
	    static createFrom(source: any = {}) {
	        return new CounterInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.code = source["code"];
	        this.hours = source["hours"];
	        this.helpDesk = source["helpDesk"];
	        this.mail = this.convertValues(source["mail"], MailSetup);
	        this.clerk = source["clerk"];
	        this.password = source["password"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DecisionView {
	    event: string;
	    on: string;
	    number: string;
	    received: string;
	    expires: string;
	    remarks: posting.Remark[];
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new DecisionView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.event = source["event"];
	        this.on = source["on"];
	        this.number = source["number"];
	        this.received = source["received"];
	        this.expires = source["expires"];
	        this.remarks = this.convertValues(source["remarks"], posting.Remark);
	        this.reason = source["reason"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class DocumentInput {
	    id: string;
	    document: string;
	
	    static createFrom(source: any = {}) {
	        return new DocumentInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.document = source["document"];
	    }
	}
	
	
	export class DraftView {
	    subject: string;
	    text: string;
	    answers: string;
	    later: string;
	    files: AttachedView[];
	
	    static createFrom(source: any = {}) {
	        return new DraftView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.later = source["later"];
	        this.files = this.convertValues(source["files"], AttachedView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DroppedFile {
	    name: string;
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new DroppedFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.data = source["data"];
	    }
	}
	export class DropView {
	    x: number;
	    y: number;
	    files: DroppedFile[];
	
	    static createFrom(source: any = {}) {
	        return new DropView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.x = source["x"];
	        this.y = source["y"];
	        this.files = this.convertValues(source["files"], DroppedFile);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class EnrolInput {
	    way: string;
	    code: string;
	    establishment: string;
	    phone: string;
	    office: string;
	    mail: MailSetup;
	
	    static createFrom(source: any = {}) {
	        return new EnrolInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.way = source["way"];
	        this.code = source["code"];
	        this.establishment = source["establishment"];
	        this.phone = source["phone"];
	        this.office = source["office"];
	        this.mail = this.convertValues(source["mail"], MailSetup);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class EnrolView {
	    state: string;
	    way: string;
	    address: string;
	    office: string;
	    print: string;
	    doubt: boolean;
	    key: string;
	    triesLeft: number;
	    minutes: number;
	    until: string;
	    offer: string;
	
	    static createFrom(source: any = {}) {
	        return new EnrolView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.way = source["way"];
	        this.address = source["address"];
	        this.office = source["office"];
	        this.print = source["print"];
	        this.doubt = source["doubt"];
	        this.key = source["key"];
	        this.triesLeft = source["triesLeft"];
	        this.minutes = source["minutes"];
	        this.until = source["until"];
	        this.offer = source["offer"];
	    }
	}
	export class EraseInput {
	    ids: string[];
	    as: string;
	
	    static createFrom(source: any = {}) {
	        return new EraseInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ids = source["ids"];
	        this.as = source["as"];
	    }
	}
	export class TaskView {
	    id: string;
	    errand: string;
	    kind: string;
	    since: string;
	    doneAt: string;
	    may: string[];
	    said: DecisionView;
	    undo: boolean;
	
	    static createFrom(source: any = {}) {
	        return new TaskView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.errand = source["errand"];
	        this.kind = source["kind"];
	        this.since = source["since"];
	        this.doneAt = source["doneAt"];
	        this.may = source["may"];
	        this.said = this.convertValues(source["said"], DecisionView);
	        this.undo = source["undo"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ErrandView {
	    task: TaskView;
	    posting: string;
	    title: string;
	    number: string;
	
	    static createFrom(source: any = {}) {
	        return new ErrandView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.task = this.convertValues(source["task"], TaskView);
	        this.posting = source["posting"];
	        this.title = source["title"];
	        this.number = source["number"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class EstablishmentView {
	    number: string;
	    name: string;
	    rev: number;
	    values: Record<string, string>;
	    progress: form.Progress[];
	    problems: form.Problem[];
	    aids: form.Aid[];
	    lines: form.Line[];
	    changes: form.Difference[];
	    touched: number;
	    askedAt: string;
	    alert: string;
	    by: string;
	    reason: string;
	    savedAt: string;
	    pictures: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new EstablishmentView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.name = source["name"];
	        this.rev = source["rev"];
	        this.values = source["values"];
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.aids = this.convertValues(source["aids"], form.Aid);
	        this.lines = this.convertValues(source["lines"], form.Line);
	        this.changes = this.convertValues(source["changes"], form.Difference);
	        this.touched = source["touched"];
	        this.askedAt = source["askedAt"];
	        this.alert = source["alert"];
	        this.by = source["by"];
	        this.reason = source["reason"];
	        this.savedAt = source["savedAt"];
	        this.pictures = source["pictures"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class EventView {
	    at: string;
	    decided: string;
	    kind: string;
	    request: string;
	    by: string;
	    reason: string;
	
	    static createFrom(source: any = {}) {
	        return new EventView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.at = source["at"];
	        this.decided = source["decided"];
	        this.kind = source["kind"];
	        this.request = source["request"];
	        this.by = source["by"];
	        this.reason = source["reason"];
	    }
	}
	export class MonthView {
	    name: string;
	    came: number;
	    decided: number;
	    joined: number;
	
	    static createFrom(source: any = {}) {
	        return new MonthView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.came = source["came"];
	        this.decided = source["decided"];
	        this.joined = source["joined"];
	    }
	}
	export class SourceView {
	    name: string;
	    came: number;
	    joined: number;
	
	    static createFrom(source: any = {}) {
	        return new SourceView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.came = source["came"];
	        this.joined = source["joined"];
	    }
	}
	export class StepView {
	    stage: string;
	    reached: number;
	    here: number;
	    days: number;
	
	    static createFrom(source: any = {}) {
	        return new StepView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stage = source["stage"];
	        this.reached = source["reached"];
	        this.here = source["here"];
	        this.days = source["days"];
	    }
	}
	export class FiguresView {
	    people: number;
	    funnel: StepView[];
	    sources: SourceView[];
	    kept: number;
	    late: number;
	    months: MonthView[];
	
	    static createFrom(source: any = {}) {
	        return new FiguresView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.people = source["people"];
	        this.funnel = this.convertValues(source["funnel"], StepView);
	        this.sources = this.convertValues(source["sources"], SourceView);
	        this.kept = source["kept"];
	        this.late = source["late"];
	        this.months = this.convertValues(source["months"], MonthView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class FileInput {
	    id: string;
	    name: string;
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new FileInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.data = source["data"];
	    }
	}
	export class FillingView {
	    places: number;
	    hired: number;
	    filled: boolean;
	    open: ApplicantRow[];
	    owed: ApplicantRow[];
	    media: string[];
	
	    static createFrom(source: any = {}) {
	        return new FillingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.places = source["places"];
	        this.hired = source["hired"];
	        this.filled = source["filled"];
	        this.open = this.convertValues(source["open"], ApplicantRow);
	        this.owed = this.convertValues(source["owed"], ApplicantRow);
	        this.media = source["media"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class FromMail {
	    id: string;
	    left: number;
	
	    static createFrom(source: any = {}) {
	        return new FromMail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.left = source["left"];
	    }
	}
	
	
	export class HitView {
	    kind: string;
	    id: string;
	    title: form.Words;
	    sub: string;
	    state: string;
	    score: number;
	
	    static createFrom(source: any = {}) {
	        return new HitView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.id = source["id"];
	        this.title = this.convertValues(source["title"], form.Words);
	        this.sub = source["sub"];
	        this.state = source["state"];
	        this.score = source["score"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class HolidayChangeView {
	    on: string;
	    before: form.Words;
	    after: form.Words;
	
	    static createFrom(source: any = {}) {
	        return new HolidayChangeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.on = source["on"];
	        this.before = this.convertValues(source["before"], form.Words);
	        this.after = this.convertValues(source["after"], form.Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class InBackupView {
	    business: string;
	    address: string;
	    byHand: boolean;
	    at: string;
	    version: string;
	    size: number;
	    here: boolean;
	
	    static createFrom(source: any = {}) {
	        return new InBackupView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.business = source["business"];
	        this.address = source["address"];
	        this.byHand = source["byHand"];
	        this.at = source["at"];
	        this.version = source["version"];
	        this.size = source["size"];
	        this.here = source["here"];
	    }
	}
	export class InboxMail {
	    validity: number;
	    uid: number;
	    name: string;
	    from: string;
	    subject: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new InboxMail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.validity = source["validity"];
	        this.uid = source["uid"];
	        this.name = source["name"];
	        this.from = source["from"];
	        this.subject = source["subject"];
	        this.at = source["at"];
	    }
	}
	export class IntakeRow {
	    id: string;
	    about: string;
	    sort: string;
	    business: string;
	    number: string;
	    title: string;
	    kind: string;
	    provisional: boolean;
	    since: string;
	    due: string;
	    late: boolean;
	    claimed: string;
	
	    static createFrom(source: any = {}) {
	        return new IntakeRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.about = source["about"];
	        this.sort = source["sort"];
	        this.business = source["business"];
	        this.number = source["number"];
	        this.title = source["title"];
	        this.kind = source["kind"];
	        this.provisional = source["provisional"];
	        this.since = source["since"];
	        this.due = source["due"];
	        this.late = source["late"];
	        this.claimed = source["claimed"];
	    }
	}
	export class InterviewFormView {
	    id: string;
	    interview: string;
	    when: string;
	    minutes: string;
	    place: string;
	    link: string;
	    with: string;
	    bring: string;
	    subject: string;
	    text: string;
	    made: string;
	
	    static createFrom(source: any = {}) {
	        return new InterviewFormView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.interview = source["interview"];
	        this.when = source["when"];
	        this.minutes = source["minutes"];
	        this.place = source["place"];
	        this.link = source["link"];
	        this.with = source["with"];
	        this.bring = source["bring"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.made = source["made"];
	    }
	}
	export class InterviewView {
	    id: string;
	    state: string;
	    start: string;
	    minutes: number;
	    place: string;
	    link: string;
	    with: string;
	    bring: string;
	    slots: string[];
	    sent: boolean;
	    guest: string;
	    answer: AnswerView;
	    agreed: string;
	    clashes: ClashView[];
	
	    static createFrom(source: any = {}) {
	        return new InterviewView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.state = source["state"];
	        this.start = source["start"];
	        this.minutes = source["minutes"];
	        this.place = source["place"];
	        this.link = source["link"];
	        this.with = source["with"];
	        this.bring = source["bring"];
	        this.slots = source["slots"];
	        this.sent = source["sent"];
	        this.guest = source["guest"];
	        this.answer = this.convertValues(source["answer"], AnswerView);
	        this.agreed = source["agreed"];
	        this.clashes = this.convertValues(source["clashes"], ClashView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Invited {
	    interview: string;
	    message: string;
	
	    static createFrom(source: any = {}) {
	        return new Invited(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.interview = source["interview"];
	        this.message = source["message"];
	    }
	}
	export class IssuedPaper {
	    code: string;
	    picture: string;
	    office: string;
	
	    static createFrom(source: any = {}) {
	        return new IssuedPaper(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.picture = source["picture"];
	        this.office = source["office"];
	    }
	}
	export class JournalCheck {
	    first: number;
	    last: number;
	    mailed: number;
	    findings: journal.Finding[];
	
	    static createFrom(source: any = {}) {
	        return new JournalCheck(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.first = source["first"];
	        this.last = source["last"];
	        this.mailed = source["mailed"];
	        this.findings = this.convertValues(source["findings"], journal.Finding);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class JournalFilter {
	    clerk: string;
	    act: string;
	    about: string;
	    since: string;
	    until: string;
	    before: number;
	
	    static createFrom(source: any = {}) {
	        return new JournalFilter(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.clerk = source["clerk"];
	        this.act = source["act"];
	        this.about = source["about"];
	        this.since = source["since"];
	        this.until = source["until"];
	        this.before = source["before"];
	    }
	}
	export class JournalLine {
	    n: number;
	    at: string;
	    clerk: string;
	    id: string;
	    act: string;
	    about: string;
	    why: string;
	
	    static createFrom(source: any = {}) {
	        return new JournalLine(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.at = source["at"];
	        this.clerk = source["clerk"];
	        this.id = source["id"];
	        this.act = source["act"];
	        this.about = source["about"];
	        this.why = source["why"];
	    }
	}
	export class JournalView {
	    lines: JournalLine[];
	    more: boolean;
	    acts: string[];
	
	    static createFrom(source: any = {}) {
	        return new JournalView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.lines = this.convertValues(source["lines"], JournalLine);
	        this.more = source["more"];
	        this.acts = source["acts"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class KeptTemplateView {
	    id: string;
	    name: string;
	    subject: string;
	    text: string;
	    lost: LostView[];
	
	    static createFrom(source: any = {}) {
	        return new KeptTemplateView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.lost = this.convertValues(source["lost"], LostView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class KeyInput {
	    key: string;
	    password: string;
	    computer: string;
	    business: BusinessInput;
	
	    static createFrom(source: any = {}) {
	        return new KeyInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.password = source["password"];
	        this.computer = source["computer"];
	        this.business = this.convertValues(source["business"], BusinessInput);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class LetterRow {
	    id: string;
	    out: boolean;
	    kind: string;
	    about: string;
	    title: string;
	    madeAt: string;
	    sentAt: string;
	    arrivedAt: string;
	    answeredAt: string;
	    attempts: number;
	    nextTry: string;
	    key: string;
	    mail: number;
	    bounce: string;
	    said: string;
	    unread: boolean;
	    incident: string;
	    domain: string;
	    size: number;
	
	    static createFrom(source: any = {}) {
	        return new LetterRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.out = source["out"];
	        this.kind = source["kind"];
	        this.about = source["about"];
	        this.title = source["title"];
	        this.madeAt = source["madeAt"];
	        this.sentAt = source["sentAt"];
	        this.arrivedAt = source["arrivedAt"];
	        this.answeredAt = source["answeredAt"];
	        this.attempts = source["attempts"];
	        this.nextTry = source["nextTry"];
	        this.key = source["key"];
	        this.mail = source["mail"];
	        this.bounce = source["bounce"];
	        this.said = source["said"];
	        this.unread = source["unread"];
	        this.incident = source["incident"];
	        this.domain = source["domain"];
	        this.size = source["size"];
	    }
	}
	export class LinkView {
	    kind: string;
	    to: string;
	
	    static createFrom(source: any = {}) {
	        return new LinkView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.to = source["to"];
	    }
	}
	
	export class LookView {
	    from: string;
	    name: string;
	    to: string;
	    subject: string;
	    text: string;
	    files: AttachedView[];
	
	    static createFrom(source: any = {}) {
	        return new LookView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.from = source["from"];
	        this.name = source["name"];
	        this.to = source["to"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.files = this.convertValues(source["files"], AttachedView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class LostInput {
	    id: string;
	    field: string;
	    value: string;
	    drop: boolean;
	
	    static createFrom(source: any = {}) {
	        return new LostInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.field = source["field"];
	        this.value = source["value"];
	        this.drop = source["drop"];
	    }
	}
	
	export class MailCertificate {
	    pin: string;
	    fingerprint: string;
	    subject: string;
	    issuer: string;
	    names: string[];
	    until: string;
	    selfSigned: boolean;
	    why: string;
	    instead: string;
	
	    static createFrom(source: any = {}) {
	        return new MailCertificate(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pin = source["pin"];
	        this.fingerprint = source["fingerprint"];
	        this.subject = source["subject"];
	        this.issuer = source["issuer"];
	        this.names = source["names"];
	        this.until = source["until"];
	        this.selfSigned = source["selfSigned"];
	        this.why = source["why"];
	        this.instead = source["instead"];
	    }
	}
	export class MailFound {
	    found: boolean;
	    provider: string;
	    user: string;
	    smtpUser: string;
	    imap: MailServer;
	    smtp: MailServer;
	    oauth: string;
	    oauthName: string;
	    oauthID: string;
	    hint: string;
	    ask: boolean;
	    practice: boolean;
	
	    static createFrom(source: any = {}) {
	        return new MailFound(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.found = source["found"];
	        this.provider = source["provider"];
	        this.user = source["user"];
	        this.smtpUser = source["smtpUser"];
	        this.imap = this.convertValues(source["imap"], MailServer);
	        this.smtp = this.convertValues(source["smtp"], MailServer);
	        this.oauth = source["oauth"];
	        this.oauthName = source["oauthName"];
	        this.oauthID = source["oauthID"];
	        this.hint = source["hint"];
	        this.ask = source["ask"];
	        this.practice = source["practice"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MailInput {
	    id: string;
	    subject: string;
	    text: string;
	    answers: string;
	    later: string;
	
	    static createFrom(source: any = {}) {
	        return new MailInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.answers = source["answers"];
	        this.later = source["later"];
	    }
	}
	export class WhoseView {
	    id: string;
	    name: string;
	
	    static createFrom(source: any = {}) {
	        return new WhoseView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	    }
	}
	export class MailLook {
	    name: string;
	    address: string;
	    subject: string;
	    on: string;
	    text: string;
	    files: string[];
	    left: number;
	    known: WhoseView[];
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new MailLook(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.address = source["address"];
	        this.subject = source["subject"];
	        this.on = source["on"];
	        this.text = source["text"];
	        this.files = source["files"];
	        this.left = source["left"];
	        this.known = this.convertValues(source["known"], WhoseView);
	        this.data = source["data"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PageLinkView {
	    text: string;
	    to: string;
	    host: string;
	    opens: boolean;
	    odd: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PageLinkView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.text = source["text"];
	        this.to = source["to"];
	        this.host = source["host"];
	        this.opens = source["opens"];
	        this.odd = source["odd"];
	    }
	}
	export class MailPageView {
	    document: string;
	    links: PageLinkView[];
	    away: number;
	    lost: number;
	    cut: boolean;
	
	    static createFrom(source: any = {}) {
	        return new MailPageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.document = source["document"];
	        this.links = this.convertValues(source["links"], PageLinkView);
	        this.away = source["away"];
	        this.lost = source["lost"];
	        this.cut = source["cut"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MailStation {
	    step: string;
	    result: string;
	    key: string;
	    args: Record<string, string>;
	    certificate?: MailCertificate;
	
	    static createFrom(source: any = {}) {
	        return new MailStation(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.step = source["step"];
	        this.result = source["result"];
	        this.key = source["key"];
	        this.args = source["args"];
	        this.certificate = this.convertValues(source["certificate"], MailCertificate);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MailReport {
	    ok: boolean;
	    imap: MailStation[];
	    smtp: MailStation[];
	    quotaUsed: number;
	    quotaMost: number;
	    sizeLimit: number;
	
	    static createFrom(source: any = {}) {
	        return new MailReport(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ok = source["ok"];
	        this.imap = this.convertValues(source["imap"], MailStation);
	        this.smtp = this.convertValues(source["smtp"], MailStation);
	        this.quotaUsed = source["quotaUsed"];
	        this.quotaMost = source["quotaMost"];
	        this.sizeLimit = source["sizeLimit"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	export class MailTemplateView {
	    id: string;
	    name: string;
	    subject: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new MailTemplateView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	    }
	}
	export class MailTemplatesView {
	    own: KeptTemplateView[];
	    usual: MailTemplateView[];
	    typed: MailTemplateView[];
	
	    static createFrom(source: any = {}) {
	        return new MailTemplatesView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.own = this.convertValues(source["own"], KeptTemplateView);
	        this.usual = this.convertValues(source["usual"], MailTemplateView);
	        this.typed = this.convertValues(source["typed"], MailTemplateView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class MailView {
	    setup: MailSetup;
	    oauthName: string;
	    oauthID: string;
	    practice: boolean;
	    withheld: boolean;
	    tidy: boolean;
	
	    static createFrom(source: any = {}) {
	        return new MailView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.setup = this.convertValues(source["setup"], MailSetup);
	        this.oauthName = source["oauthName"];
	        this.oauthID = source["oauthID"];
	        this.practice = source["practice"];
	        this.withheld = source["withheld"];
	        this.tidy = source["tidy"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class MeetingInput {
	    id: string;
	    interview: string;
	    start: string;
	    slots: string[];
	    minutes: number;
	    place: string;
	    link: string;
	    with: string;
	    bring: string;
	    subject: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new MeetingInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.interview = source["interview"];
	        this.start = source["start"];
	        this.slots = source["slots"];
	        this.minutes = source["minutes"];
	        this.place = source["place"];
	        this.link = source["link"];
	        this.with = source["with"];
	        this.bring = source["bring"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	    }
	}
	export class MessageInput {
	    id: string;
	    message: string;
	    file: number;
	
	    static createFrom(source: any = {}) {
	        return new MessageInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.message = source["message"];
	        this.file = source["file"];
	    }
	}
	export class MessageView {
	    id: string;
	    of: string;
	    out: boolean;
	    from: string;
	    who: string;
	    to: string;
	    subject: string;
	    text: string;
	    quoted: string;
	    at: string;
	    kind: string;
	    files: string[];
	    page: boolean;
	    kept: boolean;
	    doubts: string[];
	    maybe: WhoseView[];
	    seen: boolean;
	    by: string;
	    state: string;
	    when: string;
	    trouble: string;
	    meeting: string;
	
	    static createFrom(source: any = {}) {
	        return new MessageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.of = source["of"];
	        this.out = source["out"];
	        this.from = source["from"];
	        this.who = source["who"];
	        this.to = source["to"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.quoted = source["quoted"];
	        this.at = source["at"];
	        this.kind = source["kind"];
	        this.files = source["files"];
	        this.page = source["page"];
	        this.kept = source["kept"];
	        this.doubts = source["doubts"];
	        this.maybe = this.convertValues(source["maybe"], WhoseView);
	        this.seen = source["seen"];
	        this.by = source["by"];
	        this.state = source["state"];
	        this.when = source["when"];
	        this.trouble = source["trouble"];
	        this.meeting = source["meeting"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class MoveInput {
	    ids: string[];
	    stage: string;
	
	    static createFrom(source: any = {}) {
	        return new MoveInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ids = source["ids"];
	        this.stage = source["stage"];
	    }
	}
	export class Moved {
	    undo: string;
	    moved: number;
	
	    static createFrom(source: any = {}) {
	        return new Moved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.undo = source["undo"];
	        this.moved = source["moved"];
	    }
	}
	export class NewsView {
	    id: string;
	    mails: number;
	
	    static createFrom(source: any = {}) {
	        return new NewsView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.mails = source["mails"];
	    }
	}
	export class NoteInput {
	    id: string;
	    note: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new NoteInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.note = source["note"];
	        this.text = source["text"];
	    }
	}
	
	export class NoticeFileInput {
	    id: string;
	    file: number;
	
	    static createFrom(source: any = {}) {
	        return new NoticeFileInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.file = source["file"];
	    }
	}
	export class WindowsChangeView {
	    before: posting.Windows;
	    after: posting.Windows;
	
	    static createFrom(source: any = {}) {
	        return new WindowsChangeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.before = this.convertValues(source["before"], posting.Windows);
	        this.after = this.convertValues(source["after"], posting.Windows);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TalkPosting {
	    id: string;
	    title: string;
	    number: string;
	
	    static createFrom(source: any = {}) {
	        return new TalkPosting(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.number = source["number"];
	    }
	}
	export class WageChangeView {
	    prefecture: form.Words;
	    before: number;
	    after: number;
	    from: string;
	
	    static createFrom(source: any = {}) {
	        return new WageChangeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.prefecture = this.convertValues(source["prefecture"], form.Words);
	        this.before = source["before"];
	        this.after = source["after"];
	        this.from = source["from"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class NoticeTableView {
	    found: boolean;
	    kind: string;
	    verdict: string;
	    begins: string;
	    wages: WageChangeView[];
	    touched: TalkPosting[];
	    days: HolidayChangeView[];
	    windows: WindowsChangeView;
	
	    static createFrom(source: any = {}) {
	        return new NoticeTableView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.found = source["found"];
	        this.kind = source["kind"];
	        this.verdict = source["verdict"];
	        this.begins = source["begins"];
	        this.wages = this.convertValues(source["wages"], WageChangeView);
	        this.touched = this.convertValues(source["touched"], TalkPosting);
	        this.days = this.convertValues(source["days"], HolidayChangeView);
	        this.windows = this.convertValues(source["windows"], WindowsChangeView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class NoticeView {
	    id: string;
	    kind: string;
	    important: boolean;
	    receipt: boolean;
	    title: string;
	    text: string;
	    at: string;
	    readAt: string;
	    files: string[];
	
	    static createFrom(source: any = {}) {
	        return new NoticeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.important = source["important"];
	        this.receipt = source["receipt"];
	        this.title = source["title"];
	        this.text = source["text"];
	        this.at = source["at"];
	        this.readAt = source["readAt"];
	        this.files = source["files"];
	    }
	}
	export class OfficeView {
	    id: string;
	    name: string;
	    code: string;
	
	    static createFrom(source: any = {}) {
	        return new OfficeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.code = source["code"];
	    }
	}
	
	export class OtherInput {
	    id: string;
	    other: string;
	
	    static createFrom(source: any = {}) {
	        return new OtherInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.other = source["other"];
	    }
	}
	
	export class OwnInput {
	    business: string;
	    number: string;
	    password: string;
	
	    static createFrom(source: any = {}) {
	        return new OwnInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.business = source["business"];
	        this.number = source["number"];
	        this.password = source["password"];
	    }
	}
	export class PageInput {
	    data: string;
	    stands: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PageInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.data = source["data"];
	        this.stands = source["stands"];
	    }
	}
	
	export class PlaceView {
	    section: string;
	    keys: string[];
	    label: form.Words;
	    before: form.Words;
	    after: form.Words;
	    answers: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new PlaceView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.keys = source["keys"];
	        this.label = this.convertValues(source["label"], form.Words);
	        this.before = this.convertValues(source["before"], form.Words);
	        this.after = this.convertValues(source["after"], form.Words);
	        this.answers = source["answers"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PageView {
	    kind: string;
	    title: string;
	    number: string;
	    received: string;
	    expires: string;
	    lines: form.Line[];
	    notPlaced: publicpage.NotPlaced[];
	    known: string;
	    changes: form.Difference[];
	    place: PlaceView[];
	    stands: boolean;
	
	    static createFrom(source: any = {}) {
	        return new PageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.title = source["title"];
	        this.number = source["number"];
	        this.received = source["received"];
	        this.expires = source["expires"];
	        this.lines = this.convertValues(source["lines"], form.Line);
	        this.notPlaced = this.convertValues(source["notPlaced"], publicpage.NotPlaced);
	        this.known = source["known"];
	        this.changes = this.convertValues(source["changes"], form.Difference);
	        this.place = this.convertValues(source["place"], PlaceView);
	        this.stands = source["stands"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PagesInput {
	    pages: PageInput[];
	    place: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new PagesInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.pages = this.convertValues(source["pages"], PageInput);
	        this.place = source["place"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PagesTaken {
	    postings: string[];
	    before: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new PagesTaken(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.postings = source["postings"];
	        this.before = source["before"];
	    }
	}
	export class PaperView {
	    code: string;
	    office: string;
	
	    static createFrom(source: any = {}) {
	        return new PaperView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.office = source["office"];
	    }
	}
	
	
	export class PostingRow {
	    id: string;
	    kind: string;
	    state: string;
	    title: string;
	    wage: form.Words;
	    number: string;
	    received: string;
	    expires: string;
	    remark: string;
	    filled: number;
	    needed: number;
	    updatedAt: string;
	    sentAt: string;
	    alert: string;
	    asking: string[];
	    figures: applicant.Figures;
	    resultsBy: string;
	
	    static createFrom(source: any = {}) {
	        return new PostingRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.state = source["state"];
	        this.title = source["title"];
	        this.wage = this.convertValues(source["wage"], form.Words);
	        this.number = source["number"];
	        this.received = source["received"];
	        this.expires = source["expires"];
	        this.remark = source["remark"];
	        this.filled = source["filled"];
	        this.needed = source["needed"];
	        this.updatedAt = source["updatedAt"];
	        this.sentAt = source["sentAt"];
	        this.alert = source["alert"];
	        this.asking = source["asking"];
	        this.figures = this.convertValues(source["figures"], applicant.Figures);
	        this.resultsBy = source["resultsBy"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class VersionView {
	    n: number;
	    at: string;
	    origin: string;
	
	    static createFrom(source: any = {}) {
	        return new VersionView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.n = source["n"];
	        this.at = source["at"];
	        this.origin = source["origin"];
	    }
	}
	export class RequestView {
	    id: string;
	    kind: string;
	    state: string;
	    asked: string;
	    reason: string;
	    remarks: posting.Remark[];
	
	    static createFrom(source: any = {}) {
	        return new RequestView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.state = source["state"];
	        this.asked = source["asked"];
	        this.reason = source["reason"];
	        this.remarks = this.convertValues(source["remarks"], posting.Remark);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PostingView {
	    row: PostingRow;
	    rev: number;
	    values: Record<string, string>;
	    progress: form.Progress[];
	    problems: form.Problem[];
	    aids: form.Aid[];
	    lines: form.Line[];
	    standing: form.Line[];
	    remarks: posting.Remark[];
	    events: EventView[];
	    editable: boolean;
	    requests: RequestView[];
	    may: string[];
	    changes: form.Difference[];
	    versions: VersionView[];
	    from: string;
	    office: string;
	    tasks: TaskView[];
	
	    static createFrom(source: any = {}) {
	        return new PostingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.row = this.convertValues(source["row"], PostingRow);
	        this.rev = source["rev"];
	        this.values = source["values"];
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.aids = this.convertValues(source["aids"], form.Aid);
	        this.lines = this.convertValues(source["lines"], form.Line);
	        this.standing = this.convertValues(source["standing"], form.Line);
	        this.remarks = this.convertValues(source["remarks"], posting.Remark);
	        this.events = this.convertValues(source["events"], EventView);
	        this.editable = source["editable"];
	        this.requests = this.convertValues(source["requests"], RequestView);
	        this.may = source["may"];
	        this.changes = this.convertValues(source["changes"], form.Difference);
	        this.versions = this.convertValues(source["versions"], VersionView);
	        this.from = source["from"];
	        this.office = source["office"];
	        this.tasks = this.convertValues(source["tasks"], TaskView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class PracticeMail {
	    to: string;
	    subject: string;
	    text: string;
	    at: string;
	
	    static createFrom(source: any = {}) {
	        return new PracticeMail(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.to = source["to"];
	        this.subject = source["subject"];
	        this.text = source["text"];
	        this.at = source["at"];
	    }
	}
	export class PreviewView {
	    count: number;
	    first: string[][];
	    problems: form.CellProblem[];
	
	    static createFrom(source: any = {}) {
	        return new PreviewView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.count = source["count"];
	        this.first = source["first"];
	        this.problems = this.convertValues(source["problems"], form.CellProblem);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ReasonView {
	    wish: string;
	    verdict: string;
	
	    static createFrom(source: any = {}) {
	        return new ReasonView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.wish = source["wish"];
	        this.verdict = source["verdict"];
	    }
	}
	export class RecordInput {
	    task: string;
	    said: DecisionView;
	    correct: boolean;
	
	    static createFrom(source: any = {}) {
	        return new RecordInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.task = source["task"];
	        this.said = this.convertValues(source["said"], DecisionView);
	        this.correct = source["correct"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class RegisterInput {
	    id: string;
	    confirmed: string[];
	
	    static createFrom(source: any = {}) {
	        return new RegisterInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.confirmed = source["confirmed"];
	    }
	}
	export class Remarked {
	    field: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new Remarked(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.text = source["text"];
	    }
	}
	
	export class ReviewView {
	    head: MatterHead;
	    id: string;
	    title: string;
	    request: string;
	    brought: boolean;
	    number: string;
	    received: string;
	    expires: string;
	    valid: number;
	    changes: form.Difference[];
	    compared: boolean;
	    problems: form.Problem[];
	    settled: string[];
	    lines: form.Line[];
	
	    static createFrom(source: any = {}) {
	        return new ReviewView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.head = this.convertValues(source["head"], MatterHead);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.request = source["request"];
	        this.brought = source["brought"];
	        this.number = source["number"];
	        this.received = source["received"];
	        this.expires = source["expires"];
	        this.valid = source["valid"];
	        this.changes = this.convertValues(source["changes"], form.Difference);
	        this.compared = source["compared"];
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.settled = source["settled"];
	        this.lines = this.convertValues(source["lines"], form.Line);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class RosterInput {
	    ids: string[];
	    title: string;
	    note: string;
	    items: string[];
	
	    static createFrom(source: any = {}) {
	        return new RosterInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ids = source["ids"];
	        this.title = source["title"];
	        this.note = source["note"];
	        this.items = source["items"];
	    }
	}
	export class SaidView {
	    key: string;
	    label: form.Words;
	    text: form.Words;
	
	    static createFrom(source: any = {}) {
	        return new SaidView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.label = this.convertValues(source["label"], form.Words);
	        this.text = this.convertValues(source["text"], form.Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SaveInput {
	    id: string;
	    changes: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new SaveInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.changes = source["changes"];
	    }
	}
	export class Saved {
	    rev: number;
	    savedAt: string;
	    progress: form.Progress[];
	    problems: form.Problem[];
	    aids: form.Aid[];
	    lines: form.Line[];
	    followed?: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new Saved(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rev = source["rev"];
	        this.savedAt = source["savedAt"];
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.aids = this.convertValues(source["aids"], form.Aid);
	        this.lines = this.convertValues(source["lines"], form.Line);
	        this.followed = source["followed"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SavedMailInput {
	    posting: string;
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new SavedMailInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.posting = source["posting"];
	        this.data = source["data"];
	    }
	}
	export class SearchInput {
	    values: Record<string, string>;
	    posting: string;
	
	    static createFrom(source: any = {}) {
	        return new SearchInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.values = source["values"];
	        this.posting = source["posting"];
	    }
	}
	export class SeekerView {
	    number: string;
	    on: string;
	    goneAt: string;
	    fresh: boolean;
	    takes: boolean;
	    why: ReasonView[];
	    lines: SaidView[];
	
	    static createFrom(source: any = {}) {
	        return new SeekerView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.number = source["number"];
	        this.on = source["on"];
	        this.goneAt = source["goneAt"];
	        this.fresh = source["fresh"];
	        this.takes = source["takes"];
	        this.why = this.convertValues(source["why"], ReasonView);
	        this.lines = this.convertValues(source["lines"], SaidView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SearchView {
	    id: string;
	    askedAt: string;
	    answeredAt: string;
	    posting: string;
	    values: Record<string, string>;
	    lines: SaidView[];
	    watched: boolean;
	    way: string;
	    reason: string;
	    all: number;
	    new: number;
	    more: boolean;
	    searches: number;
	    people: SeekerView[];
	
	    static createFrom(source: any = {}) {
	        return new SearchView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.askedAt = source["askedAt"];
	        this.answeredAt = source["answeredAt"];
	        this.posting = source["posting"];
	        this.values = source["values"];
	        this.lines = this.convertValues(source["lines"], SaidView);
	        this.watched = source["watched"];
	        this.way = source["way"];
	        this.reason = source["reason"];
	        this.all = source["all"];
	        this.new = source["new"];
	        this.more = source["more"];
	        this.searches = source["searches"];
	        this.people = this.convertValues(source["people"], SeekerView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SectionName {
	    key: string;
	    label: form.Words;
	
	    static createFrom(source: any = {}) {
	        return new SectionName(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.label = this.convertValues(source["label"], form.Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ServiceMailView {
	    id: string;
	    from: string;
	    at: string;
	    kind: string;
	    digits: string;
	    until: string;
	    proven: boolean;
	    likes: boolean;
	    readAt: string;
	    posting: string;
	    number: string;
	    applicant: string;
	
	    static createFrom(source: any = {}) {
	        return new ServiceMailView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.from = source["from"];
	        this.at = source["at"];
	        this.kind = source["kind"];
	        this.digits = source["digits"];
	        this.until = source["until"];
	        this.proven = source["proven"];
	        this.likes = source["likes"];
	        this.readAt = source["readAt"];
	        this.posting = source["posting"];
	        this.number = source["number"];
	        this.applicant = source["applicant"];
	    }
	}
	export class Settled {
	    value: string;
	    made: form.Words;
	
	    static createFrom(source: any = {}) {
	        return new Settled(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.value = source["value"];
	        this.made = this.convertValues(source["made"], form.Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ShownDocument {
	    name: string;
	    type: string;
	    data: string;
	
	    static createFrom(source: any = {}) {
	        return new ShownDocument(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.type = source["type"];
	        this.data = source["data"];
	    }
	}
	export class SlipInput {
	    id: string;
	    kind: string;
	    interview: string;
	    title: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new SlipInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.kind = source["kind"];
	        this.interview = source["interview"];
	        this.title = source["title"];
	        this.text = source["text"];
	    }
	}
	export class SlipView {
	    person: string;
	    title: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new SlipView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.person = source["person"];
	        this.title = source["title"];
	        this.text = source["text"];
	    }
	}
	
	export class SpanInput {
	    from: string;
	    until: string;
	    groups: string[];
	    each: number;
	
	    static createFrom(source: any = {}) {
	        return new SpanInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.from = source["from"];
	        this.until = source["until"];
	        this.groups = source["groups"];
	        this.each = source["each"];
	    }
	}
	export class SpotInput {
	    validity: number;
	    uid: number;
	
	    static createFrom(source: any = {}) {
	        return new SpotInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.validity = source["validity"];
	        this.uid = source["uid"];
	    }
	}
	export class StaffRow {
	    id: string;
	    name: string;
	    roles: string[];
	    own: boolean;
	
	    static createFrom(source: any = {}) {
	        return new StaffRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.roles = source["roles"];
	        this.own = source["own"];
	    }
	}
	export class StaffView {
	    rows: StaffRow[];
	    may: boolean;
	    person: boolean;
	
	    static createFrom(source: any = {}) {
	        return new StaffView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rows = this.convertValues(source["rows"], StaffRow);
	        this.may = source["may"];
	        this.person = source["person"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class StandingView {
	    done: number;
	    most: number;
	    text: string;
	    why: string;
	    args: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new StandingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.done = source["done"];
	        this.most = source["most"];
	        this.text = source["text"];
	        this.why = source["why"];
	        this.args = source["args"];
	    }
	}
	export class StartView {
	    stage: string;
	    version: string;
	    account: string;
	    practice: boolean;
	    byHand: boolean;
	    joining: boolean;
	    business: string;
	    place: string;
	    provisional: string;
	    lapsed: boolean;
	    accounts: AccountView[];
	    offices: OfficeView[];
	    clerk: string;
	    roles: string[];
	    enrolment: EnrolView;
	    login: LoginView;
	    mailWithheld: boolean;
	    aside: string[];
	    matter: string;
	
	    static createFrom(source: any = {}) {
	        return new StartView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.stage = source["stage"];
	        this.version = source["version"];
	        this.account = source["account"];
	        this.practice = source["practice"];
	        this.byHand = source["byHand"];
	        this.joining = source["joining"];
	        this.business = source["business"];
	        this.place = source["place"];
	        this.provisional = source["provisional"];
	        this.lapsed = source["lapsed"];
	        this.accounts = this.convertValues(source["accounts"], AccountView);
	        this.offices = this.convertValues(source["offices"], OfficeView);
	        this.clerk = source["clerk"];
	        this.roles = source["roles"];
	        this.enrolment = this.convertValues(source["enrolment"], EnrolView);
	        this.login = this.convertValues(source["login"], LoginView);
	        this.mailWithheld = source["mailWithheld"];
	        this.aside = source["aside"];
	        this.matter = source["matter"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class SubmitInput {
	    id: string;
	    rev: number;
	    confirmed: string[];
	
	    static createFrom(source: any = {}) {
	        return new SubmitInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.rev = source["rev"];
	        this.confirmed = source["confirmed"];
	    }
	}
	export class SyncView {
	    state: string;
	    online: boolean;
	    pending: number;
	    underway: number;
	    lastOK: string;
	    key: string;
	    page: string;
	    stuck: number;
	    odd: number;
	    copied: string;
	    copiedAt: string;
	    practice: boolean;
	    cut: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SyncView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.online = source["online"];
	        this.pending = source["pending"];
	        this.underway = source["underway"];
	        this.lastOK = source["lastOK"];
	        this.key = source["key"];
	        this.page = source["page"];
	        this.stuck = source["stuck"];
	        this.odd = source["odd"];
	        this.copied = source["copied"];
	        this.copiedAt = source["copiedAt"];
	        this.practice = source["practice"];
	        this.cut = source["cut"];
	    }
	}
	export class TableInput {
	    posting: string;
	    rows: string[][];
	    head: number;
	    keys: string[];
	
	    static createFrom(source: any = {}) {
	        return new TableInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.posting = source["posting"];
	        this.rows = source["rows"];
	        this.head = source["head"];
	        this.keys = source["keys"];
	    }
	}
	export class TableView {
	    name: string;
	    rows: string[][];
	    head: number;
	    keys: string[];
	    columns: form.Column[];
	
	    static createFrom(source: any = {}) {
	        return new TableView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.rows = source["rows"];
	        this.head = source["head"];
	        this.keys = source["keys"];
	        this.columns = this.convertValues(source["columns"], form.Column);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TakenView {
	    taken: number;
	    undo: string;
	
	    static createFrom(source: any = {}) {
	        return new TakenView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.taken = source["taken"];
	        this.undo = source["undo"];
	    }
	}
	export class TalkMessageView {
	    id: string;
	    from: string;
	    clerk: string;
	    title: string;
	    posting: string;
	    text: string;
	    at: string;
	    files: string[];
	    unseen: boolean;
	    way: string;
	    refused: string;
	
	    static createFrom(source: any = {}) {
	        return new TalkMessageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.from = source["from"];
	        this.clerk = source["clerk"];
	        this.title = source["title"];
	        this.posting = source["posting"];
	        this.text = source["text"];
	        this.at = source["at"];
	        this.files = source["files"];
	        this.unseen = source["unseen"];
	        this.way = source["way"];
	        this.refused = source["refused"];
	    }
	}
	export class TalkAtOffice {
	    head: MatterHead;
	    title: string;
	    posting: string;
	    number: string;
	    messages: TalkMessageView[];
	
	    static createFrom(source: any = {}) {
	        return new TalkAtOffice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.head = this.convertValues(source["head"], MatterHead);
	        this.title = source["title"];
	        this.posting = source["posting"];
	        this.number = source["number"];
	        this.messages = this.convertValues(source["messages"], TalkMessageView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TalkDraftView {
	    title: string;
	    posting: string;
	    text: string;
	    files: AttachedView[];
	    about: TalkPosting[];
	    most: number;
	    bytes: number;
	    runes: number;
	
	    static createFrom(source: any = {}) {
	        return new TalkDraftView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.title = source["title"];
	        this.posting = source["posting"];
	        this.text = source["text"];
	        this.files = this.convertValues(source["files"], AttachedView);
	        this.about = this.convertValues(source["about"], TalkPosting);
	        this.most = source["most"];
	        this.bytes = source["bytes"];
	        this.runes = source["runes"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TalkFileInput {
	    message: string;
	    file: number;
	
	    static createFrom(source: any = {}) {
	        return new TalkFileInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.message = source["message"];
	        this.file = source["file"];
	    }
	}
	export class TalkInput {
	    id: string;
	    title: string;
	    posting: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new TalkInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.posting = source["posting"];
	        this.text = source["text"];
	    }
	}
	
	
	export class TalkView {
	    id: string;
	    title: string;
	    posting: string;
	    at: string;
	    from: string;
	    way: string;
	    unseen: number;
	
	    static createFrom(source: any = {}) {
	        return new TalkView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.title = source["title"];
	        this.posting = source["posting"];
	        this.at = source["at"];
	        this.from = source["from"];
	        this.way = source["way"];
	        this.unseen = source["unseen"];
	    }
	}
	
	export class TemplateInput {
	    id: string;
	    template: string;
	    interview: string;
	
	    static createFrom(source: any = {}) {
	        return new TemplateInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.template = source["template"];
	        this.interview = source["interview"];
	    }
	}
	export class TemplateView {
	    id: string;
	    name: string;
	    kind: string;
	    savedAt: string;
	    values: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new TemplateView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.kind = source["kind"];
	        this.savedAt = source["savedAt"];
	        this.values = source["values"];
	    }
	}
	export class ThreadView {
	    messages: MessageView[];
	    to: string;
	    why: string;
	    meetings: InterviewView[];
	    draft: DraftView;
	    forms: InterviewFormView[];
	
	    static createFrom(source: any = {}) {
	        return new ThreadView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.messages = this.convertValues(source["messages"], MessageView);
	        this.to = source["to"];
	        this.why = source["why"];
	        this.meetings = this.convertValues(source["meetings"], InterviewView);
	        this.draft = this.convertValues(source["draft"], DraftView);
	        this.forms = this.convertValues(source["forms"], InterviewFormView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TranscriptView {
	    sections: SectionName[];
	    entries: form.Entry[];
	    typed: Record<string, string>;
	    changes: boolean;
	    unverified: boolean;
	
	    static createFrom(source: any = {}) {
	        return new TranscriptView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.sections = this.convertValues(source["sections"], SectionName);
	        this.entries = this.convertValues(source["entries"], form.Entry);
	        this.typed = source["typed"];
	        this.changes = source["changes"];
	        this.unverified = source["unverified"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class TypedInput {
	    id: string;
	    key: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new TypedInput(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.key = source["key"];
	        this.text = source["text"];
	    }
	}
	export class UsualView {
	    kind: string;
	    values: Record<string, string>;
	    asked: string[];
	    problems: form.Problem[];
	    aids: form.Aid[];
	    lines: form.Line[];
	    progress: form.Progress[];
	    rev: number;
	
	    static createFrom(source: any = {}) {
	        return new UsualView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.kind = source["kind"];
	        this.values = source["values"];
	        this.asked = source["asked"];
	        this.problems = this.convertValues(source["problems"], form.Problem);
	        this.aids = this.convertValues(source["aids"], form.Aid);
	        this.lines = this.convertValues(source["lines"], form.Line);
	        this.progress = this.convertValues(source["progress"], form.Progress);
	        this.rev = source["rev"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class Visitor {
	    establishment: string;
	    name: string;
	    phone: string;
	    address: string;
	
	    static createFrom(source: any = {}) {
	        return new Visitor(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.establishment = source["establishment"];
	        this.name = source["name"];
	        this.phone = source["phone"];
	        this.address = source["address"];
	    }
	}
	
	export class WeekDayView {
	    on: string;
	    holiday: form.Words;
	    off: boolean;
	
	    static createFrom(source: any = {}) {
	        return new WeekDayView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.on = source["on"];
	        this.holiday = this.convertValues(source["holiday"], form.Words);
	        this.off = source["off"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class WeekView {
	    days: WeekDayView[];
	    planned: PlannedView[];
	    from: number;
	    to: number;
	    next: string;
	
	    static createFrom(source: any = {}) {
	        return new WeekView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.days = this.convertValues(source["days"], WeekDayView);
	        this.planned = this.convertValues(source["planned"], PlannedView);
	        this.from = source["from"];
	        this.to = source["to"];
	        this.next = source["next"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	

}

export namespace form {
	
	export class Repair {
	    label: Words;
	    values: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new Repair(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.label = this.convertValues(source["label"], Words);
	        this.values = source["values"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Words {
	    ja: string;
	    en: string;
	
	    static createFrom(source: any = {}) {
	        return new Words(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.ja = source["ja"];
	        this.en = source["en"];
	    }
	}
	export class Aid {
	    field: string;
	    text: Words;
	    repair?: Repair;
	
	    static createFrom(source: any = {}) {
	        return new Aid(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.text = this.convertValues(source["text"], Words);
	        this.repair = this.convertValues(source["repair"], Repair);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CellProblem {
	    row: number;
	    column: string;
	    message: Words;
	
	    static createFrom(source: any = {}) {
	        return new CellProblem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.row = source["row"];
	        this.column = source["column"];
	        this.message = this.convertValues(source["message"], Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Column {
	    key: string;
	    label: Words;
	
	    static createFrom(source: any = {}) {
	        return new Column(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.label = this.convertValues(source["label"], Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Difference {
	    section: string;
	    keys: string[];
	    label: Words;
	    before: Words;
	    after: Words;
	
	    static createFrom(source: any = {}) {
	        return new Difference(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.keys = source["keys"];
	        this.label = this.convertValues(source["label"], Words);
	        this.before = this.convertValues(source["before"], Words);
	        this.after = this.convertValues(source["after"], Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Entry {
	    section: string;
	    key: string;
	    label: Words;
	    row: Words;
	    way: string;
	    text: Words;
	    unit: Words;
	    was: Words;
	
	    static createFrom(source: any = {}) {
	        return new Entry(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.key = source["key"];
	        this.label = this.convertValues(source["label"], Words);
	        this.row = this.convertValues(source["row"], Words);
	        this.way = source["way"];
	        this.text = this.convertValues(source["text"], Words);
	        this.unit = this.convertValues(source["unit"], Words);
	        this.was = this.convertValues(source["was"], Words);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Line {
	    section: string;
	    keys: string[];
	    label: Words;
	    text: Words;
	    aside?: boolean;
	
	    static createFrom(source: any = {}) {
	        return new Line(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.keys = source["keys"];
	        this.label = this.convertValues(source["label"], Words);
	        this.text = this.convertValues(source["text"], Words);
	        this.aside = source["aside"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Mark {
	    field: string;
	    from: number;
	    to: number;
	    words: string;
	
	    static createFrom(source: any = {}) {
	        return new Mark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.from = source["from"];
	        this.to = source["to"];
	        this.words = source["words"];
	    }
	}
	export class Problem {
	    id: string;
	    severity: string;
	    fields: string[];
	    message: Words;
	    source?: string;
	    repair?: Repair;
	    marks?: Mark[];
	
	    static createFrom(source: any = {}) {
	        return new Problem(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.severity = source["severity"];
	        this.fields = source["fields"];
	        this.message = this.convertValues(source["message"], Words);
	        this.source = source["source"];
	        this.repair = this.convertValues(source["repair"], Repair);
	        this.marks = this.convertValues(source["marks"], Mark);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class Progress {
	    section: string;
	    needed: number;
	    filled: number;
	    errors: number;
	    warnings: number;
	
	    static createFrom(source: any = {}) {
	        return new Progress(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.section = source["section"];
	        this.needed = source["needed"];
	        this.filled = source["filled"];
	        this.errors = source["errors"];
	        this.warnings = source["warnings"];
	    }
	}
	

}

export namespace journal {
	
	export class Finding {
	    trouble: string;
	    n: number;
	    to?: number;
	    from?: number;
	
	    static createFrom(source: any = {}) {
	        return new Finding(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.trouble = source["trouble"];
	        this.n = source["n"];
	        this.to = source["to"];
	        this.from = source["from"];
	    }
	}

}

export namespace posting {
	
	export class Remark {
	    field: string;
	    text: string;
	
	    static createFrom(source: any = {}) {
	        return new Remark(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.field = source["field"];
	        this.text = source["text"];
	    }
	}
	export class Windows {
	    renewal: number;
	    extensions: number;
	
	    static createFrom(source: any = {}) {
	        return new Windows(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.renewal = source["renewal"];
	        this.extensions = source["extensions"];
	    }
	}

}

export namespace program {
	
	export class Notify {
	    silent: string[];
	    from: string;
	    until: string;
	
	    static createFrom(source: any = {}) {
	        return new Notify(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.silent = source["silent"];
	        this.from = source["from"];
	        this.until = source["until"];
	    }
	}
	export class Settings {
	    language: string;
	    theme: string;
	    idleMinutes: number;
	    notify: Notify;
	    versionRead: string;
	
	    static createFrom(source: any = {}) {
	        return new Settings(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.language = source["language"];
	        this.theme = source["theme"];
	        this.idleMinutes = source["idleMinutes"];
	        this.notify = this.convertValues(source["notify"], Notify);
	        this.versionRead = source["versionRead"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}

}

export namespace publicpage {
	
	export class NotPlaced {
	    id: string;
	    label: string;
	    text: string;
	    field?: string;
	
	    static createFrom(source: any = {}) {
	        return new NotPlaced(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.label = source["label"];
	        this.text = source["text"];
	        this.field = source["field"];
	    }
	}

}

