/**
 * <gd-chart data='{"shape":"line"|"bar","unit":"%","points":[{"label","value","text"}]}'>: draws with
 * ECharts, loaded only by pages that have a chart, in the colours of the look's tokens.
 */
const LIBRARY = new URL('../webjars/echarts/5.3.1/dist/echarts.simple.min.js', import.meta.url).href;

/** @type {Promise<any> | undefined} */
let loading;

/** @returns {Promise<any>} the library, fetched once */
function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window['echarts']);
    script.onerror = () => reject(new Error('The chart library did not load'));
    document.head.append(script);
  });
  return loading;
}

class GdChart extends HTMLElement {
  static observedAttributes = ['data'];

  connectedCallback() {
    this.observer ??= new ResizeObserver(() => this.chart?.resize());
    this.observer.observe(this);
    this.scheme ??= matchMedia('(prefers-color-scheme: dark)');
    this.redraw ??= () => this.draw();
    this.scheme.addEventListener('change', this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    this.scheme?.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  attributeChangedCallback() {
    if (this.isConnected) this.draw();
  }

  /** The computed value of a colour token, as a colour ECharts understands. */
  colour(token) {
    const probe = document.createElement('span');
    probe.className = `probe-${token}`;
    this.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  async draw() {
    const text = this.getAttribute('data');
    if (!text) return;
    const data = JSON.parse(text);
    let echarts;
    try {
      echarts = await library();
    } catch {
      return; // the table behind the picture still has every figure
    }
    if (!this.isConnected) return;
    this.chart?.dispose();
    this.chart = echarts.init(this, undefined, { renderer: 'svg' });
    this.chart.setOption(this.option(data));
  }

  option({ shape, unit, points }) {
    const main = this.colour('sen');
    const muted = this.colour('muted');
    const line = this.colour('line');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const font = getComputedStyle(this).fontFamily;
    const last = points.length - 1;
    return {
      animation: !still,
      textStyle: { fontFamily: font },
      grid: { left: 28, right: 32, top: 36, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        formatter: ([p]) => `${escape(points[p.dataIndex].label)}: <b>${escape(points[p.dataIndex].text)}</b>`,
      },
      xAxis: {
        type: 'category',
        data: points.map((p) => p.label),
        boundaryGap: shape === 'bar',
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { color: muted, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: { color: muted, align: 'left' },
        axisLabel: { color: muted, formatter: (v) => v.toLocaleString('vi-VN') },
        splitLine: { lineStyle: { color: line, type: 'dashed' } },
      },
      series: [
        {
          type: shape,
          data: points.map((p, i) => ({
            value: p.value,
            label: { show: shape === 'line' ? i === last : points.length <= 24 && p.value > 0, formatter: p.text, color: main, position: 'top' },
          })),
          showSymbol: false,
          symbolSize: 8,
          lineStyle: { color: main, width: 2.5 },
          itemStyle: { color: main, borderRadius: shape === 'bar' ? [4, 4, 0, 0] : 0 },
          barMaxWidth: 40,
          markPoint: undefined,
        },
      ],
    };
  }
}

/** @param {string} text */
function escape(text) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

customElements.define('gd-chart', GdChart);
